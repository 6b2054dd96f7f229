package dev.tokenprice.pricing;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Conditions as one line: {@code name=value; name=value}, with a backslash before a sign meant. */
final class ConditionsText {
  private final String text;
  private final SortedMap<String, String> byName = new TreeMap<>();
  private int at;

  private ConditionsText(String text) {
    this.text = text;
  }

  static String of(Map<String, String> byName) {
    var line = new StringBuilder();
    byName.forEach(
        (name, value) -> {
          line.append(line.isEmpty() ? "" : "; ");
          escape(name, line);
          line.append('=');
          escape(value, line);
        });
    return line.toString();
  }

  static Map<String, String> parse(String text) {
    return new ConditionsText(text).entries();
  }

  private Map<String, String> entries() {
    boolean more = !text.isEmpty();
    while (more) {
      var name = part('=');
      if (byName.put(name, part(';')) != null) {
        throw refused("the condition '" + name + "' stands twice");
      }
      more = at <= text.length();
      at += text.startsWith(" ", at) ? 1 : 0;
    }
    return byName;
  }

  /** The text up to an end sign, which is stepped over; the last value ends with the text. */
  private String part(char end) {
    var part = new StringBuilder();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == end) {
        at++;
        return part.toString();
      }
      if (c == '=' || c == ';' || (c == '\\' && ++at == text.length())) {
        throw refused("a '" + c + "' is out of place");
      }
      part.append(text.charAt(at));
    }
    if (end == '=') {
      throw refused("'" + part + "' is no condition with a value");
    }
    at++;
    return part.toString();
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "expected conditions such as 'context=(0,32000]; thinking=on', found '"
            + text
            + "': "
            + why);
  }

  private static void escape(String part, StringBuilder into) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '\\' || c == '=' || c == ';') {
        into.append('\\');
      }
      into.append(c);
    }
  }
}
