package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one table whose cells are not what was meant: their quoting is broken. */
final class BrokenQuotes {
  private final char delimiter;
  private final List<Integer> telling;
  private final @Nullable Sign ofHeader;

  BrokenQuotes(TableLayout layout, char delimiter) {
    this.delimiter = delimiter;
    telling = layout.roles().values().stream().flatMap(List::stream).toList();
    ofHeader =
        layout.headers().stream().filter(StrayMarks::in).findFirst().map(Sign::mark).orElse(null);
  }

  /**
   * What gives a broken record away.
   *
   * @param kind {@code records} that one cell holds, or a {@code stray} mark
   * @param text of the cell
   */
  record Sign(String kind, String text) {
    private static Sign records(String cell) {
      return new Sign("records", cell.lines().findFirst().orElse(""));
    }

    private static Sign mark(String cell) {
      return new Sign("stray", cell);
    }
  }

  /** Null if a record has none. */
  @Nullable Sign in(Row row) {
    if (!StrayMarks.mayBeIn(row.cells())) {
      return ofHeader;
    }
    String swallowing = swallowing(row);
    if (swallowing != null) {
      return Sign.records(swallowing);
    }
    return ofHeader != null ? ofHeader : mark(row);
  }

  private @Nullable String swallowing(Row row) {
    int width = row.width();
    for (String cell : row.cells()) {
      if (StrayMarks.swallowRecords(cell, delimiter, width)) {
        return cell;
      }
    }
    for (int column : telling) {
      if (StrayMarks.swallowRecord(row.cell(column), delimiter, width)) {
        return row.cell(column);
      }
    }
    return null;
  }

  private @Nullable Sign mark(Row row) {
    for (int column : telling) {
      if (StrayMarks.in(row.cell(column))) {
        return Sign.mark(row.cell(column));
      }
    }
    return null;
  }
}
