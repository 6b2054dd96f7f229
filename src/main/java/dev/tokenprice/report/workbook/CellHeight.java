package dev.tokenprice.report.workbook;

/** How high a row must be for what it holds, in points. */
final class CellHeight {
  private static final int HIGHEST = 400;

  private CellHeight() {}

  static boolean wraps(Style style) {
    return switch (style.look()) {
      case SENTENCE, NOTE, WRAPPED, TITLE, SUBTITLE, HEADING, FIGURE, HEADER -> true;
      case LABEL, BAND, BODY, CENTRED, STRONG, INPUT -> false;
    };
  }

  static float ofLines(Style style, int lines) {
    int line =
        switch (style.look()) {
          case TITLE -> 30;
          case HEADING -> 22;
          case FIGURE -> 26;
          case SENTENCE -> 19;
          case HEADER, LABEL, BAND, BODY, CENTRED, STRONG, INPUT -> 16;
          case SUBTITLE, NOTE, WRAPPED -> 15;
        };
    int most = style.look() == Style.Look.TITLE ? 1 : lines;
    return Math.min(HIGHEST, line * most + 2);
  }
}
