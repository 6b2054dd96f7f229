package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import java.util.List;

/**
 * What speaks against a price.
 *
 * @param reason the guard
 * @param against the figure that contradicts it; stable as long as that figure is
 * @param evidence what its sentence is filled with; the first is the kind of evidence
 */
record Suspicion(HoldReason reason, String against, List<String> evidence) {
  Suspicion {
    evidence = List.copyOf(evidence);
  }

  /** The kinds of evidence, as messages name them. */
  static final String OWN_HISTORY = "own-history";

  static final String CURRENCY = "currency";
  static final String FOLLOWS = "follows";
  static final String OTHER_SOURCE = "other-source";
  static final String OUTPUT = "output";
  static final String CACHE = "cache";
  static final String OVER = "over";

  static Suspicion of(HoldReason reason, String kind, PricedPoint price, PricedPoint other) {
    String factor = Factor.between(other, price).map(Factor::text).orElse("");
    String figure = Figure.of(other.point());
    return new Suspicion(
        reason,
        figure,
        List.of(
            kind,
            Figure.of(price.point()),
            figure,
            other.point().effectiveFrom().toString(),
            factor));
  }

  static Suspicion ofSource(String kind, PricedPoint price, String otherSource, PricedPoint other) {
    String factor = Factor.between(other, price).map(Factor::text).orElse("");
    String figure = Figure.of(other.point());
    return new Suspicion(
        HoldReason.MAGNITUDE,
        otherSource + '=' + figure,
        List.of(kind, Figure.of(price.point()), figure, otherSource, factor));
  }
}
