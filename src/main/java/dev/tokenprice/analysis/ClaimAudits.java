package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;

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
        ClaimFigures.of(basis.againstLowest()).holdsOn(claim),
        basis.missing());
  }
}
