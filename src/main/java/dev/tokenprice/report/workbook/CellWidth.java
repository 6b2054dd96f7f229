package dev.tokenprice.report.workbook;

/** How wide a cell would like to be, in characters. */
final class CellWidth {
  private static final int DAY = 11;
  private static final int SHORTEST_NUMBER = 7;
  private static final int LONGEST_NUMBER = 14;

  private CellWidth() {}

  static int of(Cell cell) {
    Value today = cell.value().today();
    if (today instanceof Value.Text text) {
      return ofText(cell.style(), text.text());
    }
    if (today instanceof Value.Figure figure) {
      if (isShort(cell.style().format())) {
        return SHORTEST_NUMBER;
      }
      int digits = figure.number().stripTrailingZeros().toPlainString().length();
      return Math.min(LONGEST_NUMBER, Math.max(SHORTEST_NUMBER, digits + 1));
    }
    if (today instanceof Value.Formatted own) {
      return own.number().toPlainString().length() + 1;
    }
    return today instanceof Value.Day ? DAY : 0;
  }

  private static boolean isShort(Style.Format format) {
    return switch (format) {
      case PERCENT, POINTS, RATIO, ONE_OVER -> true;
      case GENERAL, DAY, PRICE, RATE, MONEY, COUNT, PLAIN_NUMBER -> false;
    };
  }

  private static int ofText(Style style, String text) {
    return switch (style.look()) {
      case HEADER -> Widths.ofHeader(text);
      case BAND -> 0;
      case WRAPPED -> Math.min(Widths.WIDEST_WRAPPED, TextWidth.of(text));
      case LABEL, BODY, STRONG, CENTRED, INPUT, FIGURE ->
          Math.min(Widths.WIDEST, TextWidth.of(text));
      case TITLE, SUBTITLE, HEADING, SENTENCE, NOTE -> 0;
    };
  }
}
