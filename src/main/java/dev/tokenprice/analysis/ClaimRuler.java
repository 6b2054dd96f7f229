package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim.Claimed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Holds figures against the number that is claimed. */
final class ClaimRuler {
  private static final BigDecimal HALF_A_POINT = new BigDecimal("0.005");
  private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

  private final Claimed claimed;

  ClaimRuler(Claimed claimed) {
    this.claimed = claimed;
  }

  /** Whether a figure is the claimed one: within half a point, a multiple within five percent. */
  boolean gives(@Nullable ClaimFigure figure) {
    if (figure == null) {
      return false;
    }
    if (claimed instanceof Claimed.Off off) {
      return figure.off().subtract(off.fraction()).abs().compareTo(HALF_A_POINT) <= 0;
    }
    BigDecimal divisor = figure.divisor();
    return divisor != null
        && Quotient.of(divisor, ((Claimed.OneOver) claimed).divisor())
                .subtract(BigDecimal.ONE)
                .abs()
                .compareTo(FIVE_PERCENT)
            <= 0;
  }

  /** Whether a price is cheaper than claimed. */
  boolean isCheaper(@Nullable ClaimFigure figure) {
    return figure != null && !gives(figure) && figure.off().compareTo(off()) > 0;
  }

  /** What is claimed as a fraction off. */
  BigDecimal off() {
    return claimed instanceof Claimed.Off off
        ? off.fraction()
        : BigDecimal.ONE.subtract(
            Quotient.of(BigDecimal.ONE, ((Claimed.OneOver) claimed).divisor()));
  }
}
