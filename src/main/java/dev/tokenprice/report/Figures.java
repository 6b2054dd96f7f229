package dev.tokenprice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in sentences and in files, free of locale. */
final class Figures {
  private static final int LEAST_DECIMALS = 6;
  private static final int MOST_DECIMALS = 10;
  private static final int HUNDRED = 2;
  private static final int THOUSANDS = 3;

  private Figures() {}

  /** 0.6667 as {@code 66.7%}. */
  static String percent(BigDecimal fraction) {
    return points(fraction) + "%";
  }

  /** 0.6667 as {@code 66.7}. */
  static String points(BigDecimal fraction) {
    return fraction.scaleByPowerOfTen(HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A price with the digits it has, at most four significant decimals: {@code 0.0008}. */
  static String price(BigDecimal price) {
    int leadingZeros = Math.max(0, price.scale() - price.precision());
    int decimals = Math.max(HUNDRED, Math.min(price.scale(), leadingZeros + 4));
    return exact(price.setScale(Math.max(0, decimals), RoundingMode.HALF_UP));
  }

  /** How many times: {@code 3.3}. */
  static String times(BigDecimal ratio) {
    return exact(ratio.setScale(1, RoundingMode.HALF_UP));
  }

  /** All digits, without trailing zeros. */
  static String exact(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** All digits, thousands apart: {@code 43,200}. */
  static String grouped(BigDecimal number) {
    String plain = exact(number);
    int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    var grouped = new StringBuilder(plain);
    for (int at = end - THOUSANDS; at > (plain.startsWith("-") ? 1 : 0); at -= THOUSANDS) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** A fraction with 6 to 10 decimals; empty where there is none. */
  static String fraction(@Nullable BigDecimal fraction) {
    if (fraction == null) {
      return "";
    }
    BigDecimal rounded =
        fraction.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(LEAST_DECIMALS, rounded.scale())).toPlainString();
  }
}
