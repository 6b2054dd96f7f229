package dev.tokenprice.report.workbook;

/** Text as a workbook can hold it. */
final class SafeText {
  /** The most a cell holds, in UTF-16 units. */
  static final int LONGEST = 32_767;

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /**
   * The text with what XML forbids, lone surrogates and direction overrides replaced, escapes that
   * spreadsheets would decode escaped, and the rest of an over-long text left out.
   */
  static String of(String text) {
    String limited = limit(text);
    int length = limited.length();
    for (int i = 0; i < length; i++) {
      if (!isPlain(limited.charAt(i))) {
        return rewrite(limited);
      }
    }
    return limited;
  }

  /** Whether a spreadsheet would take the text for a formula once a person edits the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c != '_' && c < '\u2028') || (c > '\u206F' && c < '\uD800');
  }

  private static String rewrite(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        safe.append(c).append(text.charAt(++i));
      } else if (c == '_' && text.startsWith("x", i + 1) && isEscape(text, i)) {
        safe.append("_x005F_");
      } else if (c != '\r') {
        safe.append(isAllowed(c) ? c : REPLACEMENT);
      } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        safe.append('\n');
      }
    }
    return limit(safe.toString());
  }

  private static boolean isAllowed(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n';
    boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return !control && !direction && !Character.isSurrogate(c) && c < '\uFFFE';
  }

  /** Whether {@code _xHHHH_} starts there, which a spreadsheet reads as a character. */
  private static boolean isEscape(String text, int start) {
    return text.length() >= start + 7
        && text.charAt(start + 6) == '_'
        && text.substring(start + 2, start + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static String limit(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
