package dev.tokenprice.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * How a file separates and quotes its cells.
 *
 * @param quote null if cells are never quoted
 * @param escape null if a quote inside a quoted cell is doubled
 * @param piped a Markdown table: every line starts and ends with the delimiter
 */
public record Dialect(
    char delimiter, @Nullable Character quote, @Nullable Character escape, boolean piped) {
  static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', null, false);
  }

  /** A Markdown table quotes nothing. */
  static final Dialect MARKDOWN = new Dialect('|', null, null, true);

  Dialect quotedBy(char other) {
    return new Dialect(delimiter, other, escape, piped);
  }

  Dialect escapedBy(char other) {
    return new Dialect(delimiter, quote, other, piped);
  }
}
