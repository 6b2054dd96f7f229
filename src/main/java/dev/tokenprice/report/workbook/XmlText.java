package dev.tokenprice.report.workbook;

import org.jspecify.annotations.Nullable;

/** Text between the tags of XML. */
final class XmlText {
  /** What may have to be escaped: signs of XML, control characters, some beyond ASCII. */
  private static final long SIGNS =
      (1L << ' ') - 1 | 1L << '<' | 1L << '>' | 1L << '&' | 1L << '"' | Utf8.NOT_ASCII;

  private XmlText() {}

  /** Adds the text with what XML would take for its own, or would not keep, escaped. */
  static void escape(String text, Utf8 to) {
    int start = to.size();
    if ((to.addTelling(text) & SIGNS) != 0) {
      to.cut(start);
      escapeAny(text, to);
    }
  }

  private static void escapeAny(String text, Utf8 to) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        to.add(text, from, i).add(escaped);
        from = i + 1;
      }
    }
    to.add(text, from, text.length());
  }

  private static @Nullable String escaped(char c) {
    boolean plain = c > '>' && c != '\u00A0' && c < '\uFFFE';
    return plain ? null : special(c);
  }

  private static @Nullable String special(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\n' -> "&#xa;";
      case '\r' -> "&#xd;";
      case '\t' -> "&#x9;";
      case '\u00A0' -> "&#xa0;";
      case '\uFFFE', '\uFFFF' -> "?";
      default -> c < ' ' ? "?" : null;
    };
  }
}
