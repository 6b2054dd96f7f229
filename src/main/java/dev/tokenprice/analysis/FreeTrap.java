package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Free inference beside one thing the same model is sold for: one row of {@code traps.csv}.
 *
 * @param free the offer whose input and output are free
 * @param freeSince from when
 * @param relation how the paid offer belongs to the free one
 * @param paid a price above 0
 * @param capacity the arithmetic of an instance or a quota; null where the price is per token or
 *     the throughput is not known
 */
public record FreeTrap(
    CurrentOffer free,
    LocalDate freeSince,
    Relation relation,
    CurrentPrice paid,
    @Nullable CapacityCost capacity) {

  /** How the paid offer belongs to the free one. */
  public enum Relation {
    SAME_MODEL,
    /** Another model of the family named in {@code models.yml}. */
    SAME_FAMILY
  }

  /** Yuan per million tokens as stated, never reckoned from an instance; null where not stated. */
  public @Nullable BigDecimal yuanPerMillion() {
    return paid.price().yuanPerMillion();
  }
}
