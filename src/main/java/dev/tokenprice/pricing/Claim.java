package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's sentence about its price, with the number claimed and what it is compared with.
 *
 * @param date when it was said
 * @param text the sentence as it stands
 * @param claimed what the sentence says in figures
 * @param comparedTo what with, as stated: a model, an amount with its unit, or empty for the
 *     model's own earlier price
 * @param scope {@link #INPUT} or {@link #OUTPUT} if the sentence says so; null if it does not
 */
public record Claim(
    String vendor,
    String model,
    LocalDate date,
    String text,
    Claimed claimed,
    String comparedTo,
    @Nullable String scope,
    Provenance provenance) {
  /** The scope of a claim that speaks of the input price. */
  public static final String INPUT = "input";

  /** The scope of a claim that speaks of the output price. */
  public static final String OUTPUT = "output";

  /** What a claim puts in figures. */
  public sealed interface Claimed {
    /**
     * So much off.
     *
     * @param fraction 0.993 for 99.3 %; 0 to 1
     */
    record Off(BigDecimal fraction) implements Claimed {}

    /**
     * One n-th of the price compared with.
     *
     * @param divisor 35 for "1/35"; above 0
     */
    record OneOver(BigDecimal divisor) implements Claimed {}
  }
}
