package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** {@link BigDecimal#doubleValue()} of numbers with many digits, in less time. */
final class NearestDouble {
  /** As many as a long has room for. */
  private static final MathContext FIRST_DIGITS = new MathContext(18, RoundingMode.DOWN);

  /** Of a digit: far more than the error of what is reckoned here. */
  private static final double MARGIN = 0.001;

  /** Each is a double without error. */
  private static final double[] POWERS =
      IntStream.rangeClosed(0, 22).mapToDouble(scale -> Double.parseDouble("1e" + scale)).toArray();

  private NearestDouble() {}

  /**
   * The number lies between its first digits and the same with the last of them one higher. If both
   * are the same double, it is that one.
   */
  static double of(BigDecimal number) {
    BigDecimal first = number.round(FIRST_DIGITS);
    if (first.scale() < 0 || first.scale() >= POWERS.length || number.signum() <= 0) {
      return number.doubleValue();
    }
    long digits = first.scaleByPowerOfTen(first.scale()).longValue();
    double power = POWERS[first.scale()];
    double low = quotient(digits, -MARGIN, power);
    double high = quotient(digits, first.scale() == number.scale() ? MARGIN : 1 + MARGIN, power);
    return low == high ? low : number.doubleValue();
  }

  /** {@code (digits + more) / power}. */
  private static double quotient(long digits, double more, double power) {
    double whole = digits;
    double quotient = whole / power;
    double rest = Math.fma(-quotient, power, whole) + (digits - (long) whole) + more;
    return quotient + rest / power;
  }
}
