package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file, which can be looked at before it is their turn. */
final class RowsAhead {
  /** How many records below a header are looked at to tell what its columns are. */
  static final int SAMPLE = 300;

  private final Iterator<Row> rows;
  private final HeaderGrammar headers;
  private final Deque<Row> ahead = new ArrayDeque<>();

  RowsAhead(Iterator<Row> rows, HeaderGrammar headers) {
    this.rows = rows;
    this.headers = headers;
  }

  /** The next record; null at the end. */
  @Nullable Row poll() {
    Row buffered = ahead.poll();
    return buffered != null ? buffered : rows.hasNext() ? rows.next() : null;
  }

  /** The same, left where it is. */
  @Nullable Row peek() {
    if (ahead.isEmpty() && rows.hasNext()) {
      ahead.add(rows.next());
    }
    return ahead.peek();
  }

  /** The first records of a table, left where they are. */
  Sample sample(int width) {
    while (ahead.size() < SAMPLE && rows.hasNext()) {
      ahead.add(rows.next());
    }
    List<Row> sample = new ArrayList<>();
    for (Row row : ahead) {
      if (row.isBlank() && !sample.isEmpty()) {
        break;
      }
      if (HeaderRows.isHeaderAmidRecords(row, headers)) {
        break;
      }
      if (row.width() == width && !row.isBlank()) {
        sample.add(row);
      }
    }
    return new Sample(sample);
  }
}
