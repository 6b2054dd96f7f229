package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How wide a cell would like to be, in characters. */
final class CellWidth {
  private static final int DAY = 11;
  private static final int SHORTEST_NUMBER = 7;
  private static final int MARK = 2;

  /** {@code +}, {@code .}, and {@code 0%} or {@code 00}. */
  private static final int SIGN_POINT_DECIMALS = 4;

  private static final int LONGEST_NUMBER = 18;
  private static final int DECIMALS_SHOWN = 4;
  private static final int MOST_PADDING = 100;

  private CellWidth() {}

  static int of(Cell cell) {
    Value today = cell.value().today();
    if (today instanceof Value.Text text) {
      return ofText(cell.style(), text.text());
    }
    if (today instanceof Value.Figure figure) {
      return Math.min(
          LONGEST_NUMBER, Math.max(SHORTEST_NUMBER, ofFigure(cell.style(), figure.number())));
    }
    if (today instanceof Value.Formatted own) {
      return own.number().toPlainString().length() + 1;
    }
    return today instanceof Value.Day ? DAY : 0;
  }

  /** A bound that is quickly told. */
  static int atMost(Cell cell) {
    if (!(cell.value() instanceof Value.Figure figure)) {
      return Integer.MAX_VALUE - MOST_PADDING;
    }
    boolean isShort = isShort(cell.style().format());
    int most = atMost(figure.number()) + (isShort ? SIGN_POINT_DECIMALS + MARK : 0);
    return Math.min(LONGEST_NUMBER, Math.max(SHORTEST_NUMBER, most));
  }

  /** Every digit, a sign, a point, and a third more for what parts thousands. */
  private static int atMost(BigDecimal number) {
    int digits = Math.max(number.precision(), number.scale() + 1) + Math.max(0, -number.scale());
    return digits + digits / 3 + 3;
  }

  private static int ofFigure(Style style, BigDecimal number) {
    if (isShort(style.format())) {
      int whole = wholeDigits(style.format(), number) + SIGN_POINT_DECIMALS;
      return Math.max(SHORTEST_NUMBER, whole) + (isMarked(style.format()) ? MARK : 0);
    }
    boolean inFull = number.precision() <= number.scale() || number.scale() <= DECIMALS_SHOWN;
    BigDecimal shown = inFull ? number : number.setScale(DECIMALS_SHOWN, RoundingMode.HALF_UP);
    int digits = plainLength(shown.stripTrailingZeros());
    return style == Style.INPUT_COUNT ? digits + digits / 3 + 3 : digits + 1;
  }

  /** How long its plain text is. */
  private static int plainLength(BigDecimal number) {
    int whole = Math.max(1, number.precision() - number.scale());
    int decimals = number.scale() > 0 ? 1 + number.scale() : 0;
    return (number.signum() < 0 ? 1 : 0) + whole + decimals;
  }

  /** Digits before the point as they are shown: a fraction of 12.3 is 1230 %. */
  private static int wholeDigits(Style.Format format, BigDecimal number) {
    boolean percent =
        switch (format) {
          case PERCENT, SIGNED_PERCENT, MATCHING_PERCENT -> true;
          case GENERAL,
              DAY,
              PRICE,
              ONE_OVER,
              MATCHING_ONE_OVER,
              POINTS,
              RATIO,
              RATE,
              MONEY,
              SAVED,
              COUNT,
              PLAIN_NUMBER ->
              false;
        };
    int whole = number.precision() - number.scale() + (percent ? 2 : 0);
    return number.signum() == 0 ? 1 : Math.max(1, whole);
  }

  private static boolean isShort(Style.Format format) {
    return switch (format) {
      case PERCENT, SIGNED_PERCENT, POINTS, RATIO, ONE_OVER, MATCHING_PERCENT, MATCHING_ONE_OVER ->
          true;
      case GENERAL, DAY, PRICE, RATE, MONEY, SAVED, COUNT, PLAIN_NUMBER -> false;
    };
  }

  private static boolean isMarked(Style.Format format) {
    return format == Style.Format.MATCHING_PERCENT || format == Style.Format.MATCHING_ONE_OVER;
  }

  private static int ofText(Style style, String text) {
    return switch (style.look()) {
      case HEADER -> Widths.ofHeader(text);
      case BAND -> 0;
      case WRAPPED -> {
        boolean narrow = style == Style.WRAPPED_NARROW;
        int widest = narrow ? Widths.WIDEST_WRAPPED_NARROW : Widths.WIDEST_WRAPPED;
        yield Math.min(widest, TextWidth.of(text));
      }
      case LABEL, BODY, STRONG, CENTRED, INPUT, FIGURE ->
          Math.min(Widths.WIDEST, TextWidth.of(text));
      case TITLE, SUBTITLE, HEADING, SENTENCE, NOTE -> 0;
    };
  }
}
