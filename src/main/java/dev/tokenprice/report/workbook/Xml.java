package dev.tokenprice.report.workbook;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements one after the other. */
final class Xml {
  private final StringBuilder text = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values in turn
   */
  Xml open(String element, String... attributes) {
    start(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  Xml close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  Xml close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
    return this;
  }

  Xml empty(String element, String... attributes) {
    start(element, attributes);
    text.append("/>");
    return this;
  }

  /** An element that only has a value. */
  Xml value(String element, String value) {
    return empty(element, "val", value);
  }

  Xml text(String element, String content) {
    open(element);
    escape(content);
    return close();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void start(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      text.append('"');
    }
  }

  private void escape(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        default -> text.append(c);
      }
    }
  }
}
