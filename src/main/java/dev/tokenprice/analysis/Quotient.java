package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Division to 34 digits. */
final class Quotient {
  /** A whole number of so many digits is a long. */
  private static final int DIGITS_OF_LONG = 18;

  private static final int TEN = 10;
  private static final int MOST_DECIMALS = 3;
  private static final int DIGITS_OF_DIVISOR = DIGITS_OF_LONG - MOST_DECIMALS;

  /** The digits of {@link MathContext#DECIMAL64} hold what is below. */
  private static final long FEW = 10_000_000_000_000_000L;

  private Quotient() {}

  /**
   * Most quotients of prices have a few digits: these are tried first, for it takes long to divide
   * to 34 and take the zeros away again.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() != 0
        && divisor.precision() <= DIGITS_OF_DIVISOR
        && dividend.precision() <= DIGITS_OF_LONG) {
      BigDecimal quotient = ofLongs(dividend, divisor);
      if (quotient != null) {
        return quotient;
      }
    }
    BigDecimal few = dividend.divide(divisor, MathContext.DECIMAL64);
    return few.multiply(divisor).compareTo(dividend) == 0
        ? few
        : dividend.divide(divisor, MathContext.DECIMAL128);
  }

  /**
   * With as few more decimals as the quotient needs; null where zeros at its end may have to go.
   */
  private static @Nullable BigDecimal ofLongs(BigDecimal dividend, BigDecimal divisor) {
    long digits = digits(dividend);
    long by = digits(divisor);
    long whole = digits / by;
    long rest = digits % by;
    int scale = dividend.scale() - divisor.scale();
    if (rest == 0) {
      return Math.abs(whole) < FEW ? BigDecimal.valueOf(whole, scale) : null;
    }
    for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
      rest *= TEN;
      if (rest % by == 0) {
        return BigDecimal.valueOf(whole, scale)
            .add(BigDecimal.valueOf(rest / by, scale + decimals));
      }
    }
    return dividend.divide(divisor, MathContext.DECIMAL128);
  }

  private static long digits(BigDecimal number) {
    return number.scaleByPowerOfTen(number.scale()).longValue();
  }
}
