package dev.tokenprice.reading.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings that look alike equal: full width, invisible characters, case. */
public final class Fold {
  /** Control characters, zero-width and direction marks, soft hyphens, footnote figures. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u061C\\u200B-\\u200F\\u202A-\\u202E"
              + "\\u2060-\\u2069\\uFEFF\\u00AD\\u00B9\\u00B2\\u00B3]");

  private static final Pattern MARKDOWN_BOLD = Pattern.compile("\\*\\*|__(?=\\S)");
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\[\\]]*)]\\((?:https?:|/|#|\\.)[^()\\s]*\\)");
  private static final Pattern BACKTICK = Pattern.compile("`|\\\\(?=[-_*.#|\\[\\]])");
  private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Fold() {}

  /**
   * Compatibility forms composed, invisible characters and Markdown's marks removed, blanks single.
   */
  public static String clean(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    String unlinked = MARKDOWN_LINK.matcher(composed).replaceAll("$1");
    String oneLine = LINE_BREAK.matcher(unlinked).replaceAll(" ");
    String plain = BACKTICK.matcher(oneLine).replaceAll("");
    String light = MARKDOWN_BOLD.matcher(plain).replaceAll("");
    return BLANKS.matcher(light).replaceAll(" ").strip();
  }

  /** {@link #clean} in lower case. */
  public static String fold(String text) {
    return clean(text).toLowerCase(Locale.ROOT);
  }

  /** Unified ideographs have no compatibility forms and compose with nothing. */
  private static boolean isIdeograph(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c > 0x7e && !isIdeograph(c))
          || c < 0x20
          || c == '*'
          || c == '_'
          || c == '['
          || c == '`'
          || c == '\\'
          || c == '<') {
        return false;
      }
      if (c == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
        return false;
      }
    }
    return true;
  }
}
