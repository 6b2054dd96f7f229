package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a number, perhaps with a sign of money or per cent: {@code 0.10}, {@code $5},
 * {@code 12 元}, {@code 99.3%}. As a number with a format of its own it shows the same characters,
 * and a spreadsheet can reckon.
 */
final class WrittenNumber {
  /** A spreadsheet keeps no more digits of a number. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern NUMBER =
      Pattern.compile("([¥￥$] {0,2})?(\\d{1,15})(?:\\.(\\d{1,15}))?(%| {0,2}元)?");

  private WrittenNumber() {}

  static Optional<Value> of(String text) {
    Matcher written = NUMBER.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String whole = written.group(2);
    String decimals = written.group(3) == null ? "" : written.group(3);
    if (whole.length() + decimals.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    String digits = whole.startsWith("0") ? "0".repeat(whole.length()) : "0";
    String point = decimals.isEmpty() ? "" : "." + "0".repeat(decimals.length());
    boolean percent = "%".equals(written.group(4));
    String pattern =
        literal(written.group(1)) + digits + point + (percent ? "%" : literal(written.group(4)));
    var number = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
    return Optional.of(
        new Value.Formatted(percent ? number.movePointLeft(2) : number, pattern, text));
  }

  private static String literal(@Nullable String characters) {
    return characters == null ? "" : '"' + characters + '"';
  }
}
