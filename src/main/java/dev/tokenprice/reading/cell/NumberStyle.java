package dev.tokenprice.reading.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a list writes its numbers. */
public enum NumberStyle {
  /** {@code 1,234.5}. */
  POINT,
  /** {@code 1.234,5}. */
  COMMA,
  /** A point or a comma is the decimal mark, and where both readings are possible none is taken. */
  UNDECIDED;

  private static final int MOST_DIGITS = 30;
  private static final int LARGEST_EXPONENT = 30;
  private static final Pattern NOT_NUMBER = Pattern.compile("[^0-9.,]");
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern DECIMAL_POINT = Pattern.compile("\\d*\\.\\d+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
  private static final Pattern GROUPED_BY_COMMA =
      Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINT =
      Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern GROUPED_BY_LINE =
      Pattern.compile("[1-9]\\d{0,2}(_\\d{3})+(\\.\\d+)?");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("(\\d+(?:\\.\\d+)?)[eE]([+-]?\\d{1,9})");

  /** The style that most cells show that show one beyond doubt; the given one if none does. */
  public static NumberStyle of(Stream<String> cells, NumberStyle otherwise) {
    List<String> numbers = cells.map(c -> NOT_NUMBER.matcher(c).replaceAll("")).toList();
    long points = numbers.stream().filter(NumberStyle::showsDecimalPoint).count();
    long commas = numbers.stream().filter(NumberStyle::showsDecimalComma).count();
    if (points == 0 && commas == 0) {
      return otherwise;
    }
    return points >= commas ? POINT : COMMA;
  }

  /** The number, without sign; empty if it cannot be read with certainty. */
  public Optional<BigDecimal> parse(String text) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return scientific(text);
    }
    if (GROUPED_BY_LINE.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace("_", "")));
    }
    return switch (this) {
      case POINT -> point(text);
      case COMMA -> comma(text);
      case UNDECIDED -> undecided(text);
    };
  }

  /** Whether a number has its decimals after a comma, beyond doubt. */
  private static boolean showsDecimalComma(String text) {
    boolean decimal = DECIMAL_COMMA.matcher(text).matches();
    return decimal && !GROUPED_BY_COMMA.matcher(text).matches();
  }

  /** Whether a number has its decimals after a point, beyond doubt. */
  private static boolean showsDecimalPoint(String text) {
    boolean decimal = DECIMAL_POINT.matcher(text).matches();
    return decimal && !GROUPED_BY_POINT.matcher(text).matches();
  }

  private static Optional<BigDecimal> point(String text) {
    boolean grouped = GROUPED_BY_COMMA.matcher(text).matches();
    return grouped || DECIMAL_POINT.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  private static Optional<BigDecimal> comma(String text) {
    boolean grouped = GROUPED_BY_POINT.matcher(text).matches();
    return grouped || DECIMAL_COMMA.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<BigDecimal> undecided(String text) {
    Optional<BigDecimal> point = point(text);
    Optional<BigDecimal> comma = comma(text);
    if (point.isPresent() && comma.isPresent()) {
      return Optional.empty();
    }
    return point.or(() -> comma);
  }

  private static Optional<BigDecimal> scientific(String text) {
    var matcher = SCIENTIFIC.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int exponent = Integer.parseInt(matcher.group(2));
    return Math.abs(exponent) > LARGEST_EXPONENT
        ? Optional.empty()
        : Optional.of(new BigDecimal(matcher.group(1)).scaleByPowerOfTen(exponent));
  }
}
