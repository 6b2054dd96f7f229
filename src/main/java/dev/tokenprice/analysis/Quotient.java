package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;

/** Division to 34 digits. */
final class Quotient {
  private Quotient() {}

  /**
   * Most quotients of prices have a few digits: 16 are tried first, for it takes long to divide to
   * 34 and take the zeros away again.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal few = dividend.divide(divisor, MathContext.DECIMAL64);
    return few.multiply(divisor).compareTo(dividend) == 0
        ? few
        : dividend.divide(divisor, MathContext.DECIMAL128);
  }
}
