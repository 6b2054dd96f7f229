package dev.tokenprice.report.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A table with a filter in its header.
 *
 * @param name unique in the book; letters, digits and underscores
 * @param frozenColumns how many columns stay in sight when the page scrolls sideways; 0 to let the
 *     page scroll freely, header included
 * @param tone what a row says about itself
 * @param whenEmpty the sentence shown in place of rows
 * @param most rows; the rest is counted
 * @param whenMore the sentence under the table on how many rows are left out; a page has room for
 *     it
 */
public record Table<T>(
    String name,
    List<Column<T>> columns,
    int frozenColumns,
    Function<T, Tone> tone,
    String whenEmpty,
    int most,
    LongFunction<String> whenMore) {
  /** Rows of a page, less some thousands for what follows the table. */
  public static final int MOST_ROWS = 1_040_000;

  /** The same where up to five long tables share a page. */
  public static final int MOST_ROWS_SHARED = 200_000;

  public Table {
    columns = List.copyOf(columns);
    var headers = new HashSet<String>();
    for (Column<T> column : columns) {
      if (!headers.add(column.header().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "expected headers that differ in table " + name + ", found twice " + column.header());
      }
    }
  }

  public static <T> Table<T> of(String name, List<Column<T>> columns, String whenEmpty) {
    return new Table<>(
        name, columns, 0, row -> Tone.PLAIN, whenEmpty, MOST_ROWS, left -> "… + " + left);
  }

  /** The header and the first columns stay in sight. A page has one such table, its first. */
  public Table<T> freezing(int leadingColumns) {
    return new Table<>(name, columns, leadingColumns, tone, whenEmpty, most, whenMore);
  }

  public Table<T> toned(Function<T, Tone> rowTone) {
    return new Table<>(name, columns, frozenColumns, rowTone, whenEmpty, most, whenMore);
  }

  /** Shows so many rows, and says how many are left out and where they are. */
  public Table<T> atMost(int rows, LongFunction<String> saying) {
    return new Table<>(name, columns, frozenColumns, tone, whenEmpty, rows, saying);
  }

  boolean hasBands() {
    return columns.stream().anyMatch(column -> !column.band().isEmpty());
  }

  int indexOf(String id) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + id + " in table " + name);
  }
}
