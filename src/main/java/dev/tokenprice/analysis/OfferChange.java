package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of an offer's input and output prices on one day: one row of {@code changes.csv}.
 *
 * @param modelClass from the list, else from {@code models.yml}; null if unknown
 * @param comparison against the list's own "before", else against the previous price
 * @param preferred whether the report takes this source where several price the same offer
 */
public record OfferChange(
    String source,
    Offer offer,
    @Nullable String modelClass,
    LocalDate effectiveFrom,
    Verdict verdict,
    Comparison comparison,
    boolean preferred) {

  /**
   * Which of the four prices are not known, e.g. {@code output_old}, or {@code fx} and {@code unit}
   * where two prices cannot be brought together. Empty for a new or withdrawn offer, which has none
   * to miss.
   */
  public List<String> missing() {
    return verdict == Verdict.NOT_COMPARABLE ? comparison.missing() : List.of();
  }

  /** A price went down or up: not new, withdrawn, unchanged or merely unknown. */
  public boolean moved() {
    return comparison.input().moved() || comparison.output().moved();
  }

  /** Input, output or both: which rose. */
  public List<Meter> rose() {
    return Stream.of(comparison.input(), comparison.output())
        .filter(move -> move.direction() == PriceMove.Direction.ROSE)
        .map(PriceMove::meter)
        .toList();
  }
}
