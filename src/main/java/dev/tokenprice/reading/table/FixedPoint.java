package dev.tokenprice.reading.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the numbers of a column all have the same decimals, zeros among them: 10.00, 0.60. Those
 * below 1 may have more than those from 1 on. A number with fewer has lost some.
 */
final class FixedPoint {
  private static final Pattern NUMBER = Pattern.compile("\\D*(\\d+)\\.(\\d{2,})");

  private final Decimals small = new Decimals();
  private final Decimals large = new Decimals();

  private static final class Decimals {
    private int count = -1;
    private boolean vary;
    private boolean padded;

    void observe(String decimals) {
      vary |= count >= 0 && count != decimals.length();
      count = decimals.length();
      padded |= decimals.endsWith("0");
    }
  }

  void observe(String text) {
    if (small.vary && large.vary) {
      return;
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      of(number.group(1)).observe(number.group(2));
    } else if (text.chars().anyMatch(Character::isDigit)) {
      small.vary = true;
      large.vary = true;
    }
  }

  /** Whether a number has all its decimals. */
  boolean isWhole(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return false;
    }
    Decimals alike = of(number.group(1));
    return alike.padded && !alike.vary && alike.count == number.group(2).length();
  }

  private Decimals of(String integer) {
    return integer.chars().allMatch(c -> c == '0') ? small : large;
  }
}
