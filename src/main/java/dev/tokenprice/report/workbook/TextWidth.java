package dev.tokenprice.report.workbook;

/** The width of text in characters of the width of a digit; Chinese counts two. */
final class TextWidth {
  private TextWidth() {}

  /** The width of the widest line. */
  static int of(String text) {
    int widest = 0;
    int width = 0;
    int length = Math.min(text.length(), 2_000);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        widest = Math.max(widest, width);
        width = 0;
      } else if (!Character.isLowSurrogate(c)) {
        width += isWide(c) ? 2 : 1;
      }
    }
    return Math.max(widest, width);
  }

  /** How many lines the text takes in a width. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> Math.max(1, -Math.floorDiv(-of(line), width))).sum();
  }

  private static boolean isWide(char c) {
    return c >= '\u1100' && isWideBeyondLatin(c);
  }

  private static boolean isWideBeyondLatin(char c) {
    return c <= '\u115F'
        || (c >= '\u2E80' && c <= '\uA4CF')
        || (c >= '\uAC00' && c <= '\uD7A3')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFE30' && c <= '\uFE6F')
        || (c >= '\uFF00' && c <= '\uFF60')
        || (c >= '\u25A0' && c <= '\u25FF')
        || Character.isHighSurrogate(c);
  }
}
