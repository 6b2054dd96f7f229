package dev.tokenprice.cli;

/** Text of files as a terminal and a log may show it: nothing in it acts, nothing hides. */
public final class Visible {
  private Visible() {}

  /** Control characters and direction marks escaped, but for line ends and tabs. */
  public static String of(String text) {
    return escaped(text, true);
  }

  /** The same on one line: line ends and tabs are escaped too. */
  public static String line(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean linesStay) {
    var visible = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      boolean stays = linesStay && (c == '\n' || c == '\t' || lineEnd);
      if (stays || isPlain(c)) {
        visible.append(c);
      } else {
        visible.append("\\u").append(String.format("%04x", (int) c));
      }
    }
    return visible.toString();
  }

  private static boolean isPlain(char c) {
    boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    boolean direction =
        (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u061C';
    return !control && !direction && c != '\uFEFF';
  }
}
