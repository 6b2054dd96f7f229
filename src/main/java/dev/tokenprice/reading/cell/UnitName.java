package dev.tokenprice.reading.cell;

import java.util.ArrayList;
import java.util.List;

/** What a unit that is not one of tokens alone is called. */
final class UnitName {
  private static final List<String> TIMES = List.of("hour", "day", "month", "year");

  private UnitName() {}

  static boolean isTime(String base) {
    return TIMES.contains(base);
  }

  /**
   * {@code hour}, {@code 1000 characters}, {@code 1M tokens*hour}, {@code 10K TPM*month}.
   *
   * @param bases what is counted, and the times in which; at least one
   * @param exponent so many are counted, as a power of ten
   */
  static String of(List<String> bases, int exponent) {
    List<String> things = bases.stream().filter(base -> !isTime(base)).toList();
    List<String> times = bases.stream().filter(UnitName::isTime).toList();
    var parts = new ArrayList<String>();
    if (things.isEmpty()) {
      parts.add(counted(times.get(0), exponent));
    } else {
      parts.add(counted(String.join("*", things), exponent));
      parts.addAll(times);
    }
    return String.join("*", parts);
  }

  /** {@code 1000 characters}. */
  static String counted(String base, int exponent) {
    if (exponent == 0) {
      return base;
    }
    String plural = base.equals("tpm") ? "TPM" : base + "s";
    return amount(exponent) + " " + plural;
  }

  private static String amount(int exponent) {
    if (exponent >= 6) {
      return "1" + "0".repeat(exponent - 6) + "M";
    }
    return exponent == 4 || exponent == 5
        ? "1" + "0".repeat(exponent - 3) + "K"
        : "1" + "0".repeat(exponent);
  }
}
