package dev.tokenprice.cli.inspect;

/** A file's own text on one line of a terminal. */
final class Line {
  private static final int LONGEST = 60;

  private Line() {}

  /** Line breaks and control characters become blanks; what is too long is cut. */
  static String of(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Filled up with blanks to a width on screen, where a Chinese character is two wide. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static int width(String text) {
    return text.codePoints().map(Line::width).sum();
  }

  private static int width(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
    return wide ? 2 : 1;
  }
}
