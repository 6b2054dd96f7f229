package dev.tokenprice.ledger;

import java.util.ArrayList;
import java.util.List;

/** Text as both databases can keep it: no NUL, no half of a surrogate pair, no endless cell. */
final class StoredText {
  /** Characters of a name, a cell or a header. */
  static final int SHORT = 4000;

  /** Characters of conditions, evidence or a sentence. */
  static final int LONG = 32_000;

  private static final char SEPARATOR = '\u001f';
  private static final char REPLACEMENT = '\ufffd';

  private StoredText() {}

  /** The text, cut after so many characters, with an ellipsis where it was cut. */
  static String clip(String text, int characters) {
    String clipped =
        text.length() <= characters ? text : text.substring(0, characters - 1) + '\u2026';
    return isClean(clipped) ? clipped : clean(clipped);
  }

  static String join(List<String> parts) {
    var joined = new StringBuilder();
    parts.forEach(part -> joined.append(part.replace(SEPARATOR, ' ')).append(SEPARATOR));
    return clip(joined.toString(), LONG);
  }

  /** The inverse of {@link #join}. */
  static List<String> split(String joined) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at = joined.indexOf(SEPARATOR); at >= 0; at = joined.indexOf(SEPARATOR, from)) {
      parts.add(joined.substring(from, at));
      from = at + 1;
    }
    return parts;
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String text) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? REPLACEMENT : c)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }
}
