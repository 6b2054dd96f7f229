package dev.tokenprice.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * How a file separates and quotes its cells.
 *
 * @param quote null if cells are never quoted
 * @param escape before a quote or a delimiter inside a cell; null if a quote is doubled
 * @param piped a Markdown table: every line starts and ends with the delimiter
 */
public record Dialect(
    char delimiter, @Nullable Character quote, @Nullable Character escape, boolean piped) {
  static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', null, false);
  }

  /** A Markdown table quotes nothing; a backslash makes a delimiter part of its cell. */
  static final Dialect MARKDOWN = new Dialect('|', null, '\\', true);

  Dialect quotedBy(char other) {
    return new Dialect(delimiter, other, escape, piped);
  }

  Dialect escapedBy(char other) {
    return new Dialect(delimiter, quote, other, piped);
  }
}
