package dev.tokenprice.reading.pollution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a file is written.
 *
 * @param escape before a quote inside a quoted cell
 */
record Form(String delimiter, char quote, char escape, String lineEnd, boolean quoteAll) {
  static final Form PLAIN = new Form(",", '"', '"', "\n", false);

  static Stream<Form> otherDelimiters() {
    return Stream.of(";", "\t", "|", ", ", " ").map(PLAIN::delimitedBy);
  }

  static Stream<Form> otherQuotes() {
    return Stream.of(PLAIN.quotedBy('\''), PLAIN.quotedBy('\'').quotingAll(), PLAIN.quotingAll());
  }

  static Stream<Form> otherEscapes() {
    return Stream.of(
        PLAIN.escapedBy('\\'), PLAIN.escapedBy('\\').quotingAll(), PLAIN.escapedBy('\0'));
  }

  static Stream<Form> otherLineEnds() {
    return Stream.of("\r\n", "\r", "\n\r").map(PLAIN::endingLinesWith);
  }

  Form delimitedBy(String other) {
    return new Form(other, quote, escape, lineEnd, quoteAll);
  }

  Form quotedBy(char other) {
    return new Form(delimiter, other, other, lineEnd, quoteAll);
  }

  Form escapedBy(char other) {
    return new Form(delimiter, quote, other, lineEnd, quoteAll);
  }

  Form endingLinesWith(String other) {
    return new Form(delimiter, quote, escape, other, quoteAll);
  }

  Form quotingAll() {
    return new Form(delimiter, quote, escape, lineEnd, true);
  }

  String file(List<List<String>> lines) {
    return lines.stream().map(cells -> line(cells) + lineEnd).collect(Collectors.joining());
  }

  String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(Collectors.joining(delimiter));
  }

  String cell(String text) {
    boolean needed = text.contains(delimiter) || text.indexOf(quote) >= 0 || text.contains("\n");
    if (!needed && (!quoteAll || text.isEmpty())) {
      return text;
    }
    String inner = text.replace(String.valueOf(quote), "" + escape + quote);
    return quote + inner + quote;
  }
}
