package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import org.jspecify.annotations.Nullable;

/** Holds claims against the prices they speak of. */
final class ClaimAudits {
  private final ClaimComparisons comparisons;

  ClaimAudits(ClaimComparisons comparisons) {
    this.comparisons = comparisons;
  }

  ClaimAudit audit(Claim claim) {
    ClaimBasis basis = comparisons.of(claim);
    ClaimFigures figures = ClaimFigures.of(basis.comparison());
    return new ClaimAudit(
        claim,
        basis.own() == null ? null : basis.own().source(),
        basis.comparison(),
        figures.input(),
        figures.output(),
        figures.atMix(),
        figures.basis(claim),
        figures.holdsOn(claim),
        figures.verdict(claim),
        lowest(claim, basis.againstLowest()),
        basis.missing());
  }

  private static @Nullable ClaimLowest lowest(Claim claim, @Nullable Comparison comparison) {
    if (comparison == null) {
      return null;
    }
    ClaimFigures figures = ClaimFigures.of(comparison);
    return new ClaimLowest(comparison, figures.input(), figures.output(), figures.holdsOn(claim));
  }
}
