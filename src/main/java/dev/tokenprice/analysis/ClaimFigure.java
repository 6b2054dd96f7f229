package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim.Claimed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A price over the one it is compared with.
 *
 * @param ratio 0 for free, 1 for the same price
 */
public record ClaimFigure(BigDecimal ratio) {
  /** Null for no cut. */
  static @Nullable ClaimFigure ofCut(@Nullable BigDecimal cut) {
    return cut == null ? null : new ClaimFigure(BigDecimal.ONE.subtract(cut));
  }

  /** The fraction off: {@code 1 - ratio}. */
  public BigDecimal off() {
    return BigDecimal.ONE.subtract(ratio);
  }

  /** 36.2 for "1/36.2"; null for free. */
  public @Nullable BigDecimal divisor() {
    return ratio.signum() == 0 ? null : Quotient.of(BigDecimal.ONE, ratio);
  }

  /** In the form of the claim: a fraction off to 6 decimals, or {@code 1/36.2}; 0 for free. */
  public String text(Claimed form) {
    if (form instanceof Claimed.Off) {
      return off().setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
    BigDecimal divisor = divisor();
    return divisor == null
        ? "0"
        : "1/" + divisor.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
