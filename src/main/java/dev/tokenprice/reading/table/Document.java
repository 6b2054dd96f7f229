package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, each with the table that it belongs to. Titles, headers, rules and the
 * records of tables without prices are left out.
 */
final class Document implements Iterator<Document.Placed> {
  /**
   * A record in its table.
   *
   * @param ragged whether it has more or fewer cells than the table
   */
  record Placed(TableLayout layout, Row row, boolean ragged) {}

  private static final int SAMPLE = 300;

  private final Iterator<Row> rows;
  private final HeaderGrammar headers;
  private final TablePlanner planner;
  private final TransposedPlan transposed;
  private final Consumer<TableLayout> found;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private final List<String> titles = new ArrayList<>();
  private @Nullable TableLayout table;
  private @Nullable Row modelsAcross;
  private @Nullable Row lastText;
  private boolean afterBlank;
  private @Nullable Placed next;

  /**
   * @param found told of each table with prices when its header is met
   */
  Document(
      Iterator<Row> rows,
      HeaderGrammar headers,
      TablePlanner planner,
      TransposedPlan transposed,
      Consumer<TableLayout> found) {
    this.rows = rows;
    this.headers = headers;
    this.planner = planner;
    this.transposed = transposed;
    this.found = found;
  }

  @Override
  public boolean hasNext() {
    Row row = next == null ? poll() : null;
    while (row != null) {
      next = place(row);
      row = next == null ? poll() : null;
    }
    return next != null;
  }

  @Override
  public Placed next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Placed placed = next;
    next = null;
    return placed;
  }

  /** The record in its table; null if it is no record of one. */
  private @Nullable Placed place(Row row) {
    if (row.isBlank()) {
      afterBlank = true;
      return null;
    }
    Row header = header(row);
    if (header != null) {
      open(header);
      return null;
    }
    if (isTitle(row)) {
      title(row);
      return null;
    }
    return table == null ? placeTransposed(row) : placeInTable(row, table);
  }

  private @Nullable Placed placeInTable(Row row, TableLayout current) {
    boolean another =
        (afterBlank && row.width() != current.width()) || HeaderRows.startsOtherTable(row, headers);
    afterBlank = false;
    if (another) {
      table = null;
      lastText = row;
      return null;
    }
    return new Placed(current, row, row.width() != current.width());
  }

  private @Nullable Placed placeTransposed(Row row) {
    afterBlank = false;
    Row models = modelsAcross == null ? lastText : modelsAcross;
    lastText = row;
    if (models == null || models.width() != row.width() || !transposed.holdsPrices(row)) {
      return null;
    }
    TableLayout layout = transposed.layout(titles, models, row);
    if (modelsAcross == null) {
      modelsAcross = models;
      found.accept(layout);
    }
    return new Placed(layout, row, false);
  }

  /** The header that starts at a record: it alone, or with the record below. */
  private @Nullable Row header(Row row) {
    if (!HeaderRows.mayBe(row)) {
      return null;
    }
    Row below = peek();
    if (below != null && HeaderRows.isUpperRow(row, below)) {
      Row joined = HeaderRows.joined(row, below);
      if (isHeader(joined)) {
        poll();
        return joined;
      }
    }
    return isHeader(row) ? row : null;
  }

  /** After a blank line or a title another table may start; else a record is one of this table. */
  private boolean isHeader(Row row) {
    boolean amid = table != null && !afterBlank && titles.isEmpty();
    return amid ? HeaderRows.isHeaderAmidRecords(row, headers) : HeaderRows.isHeader(row, headers);
  }

  private void open(Row header) {
    TableLayout layout = planner.plan(titles, header, new Sample(sample(header.width())));
    titles.clear();
    lastText = null;
    modelsAcross = null;
    afterBlank = false;
    table = layout.prices().isEmpty() ? null : layout;
    found.accept(layout);
  }

  private boolean isTitle(Row row) {
    return row.filled() == 1 && (table == null || row.width() > 1);
  }

  private void title(Row row) {
    String text = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow();
    if (afterBlank) {
      table = null;
      modelsAcross = null;
      titles.clear();
    }
    titles.add(text);
    afterBlank = false;
  }

  private List<Row> sample(int width) {
    while (ahead.size() < SAMPLE && rows.hasNext()) {
      ahead.add(rows.next());
    }
    List<Row> sample = new ArrayList<>();
    for (Row row : ahead) {
      if (HeaderRows.isHeaderAmidRecords(row, headers)) {
        break;
      }
      if (row.width() == width && !row.isBlank()) {
        sample.add(row);
      }
    }
    return sample;
  }

  private @Nullable Row peek() {
    if (ahead.isEmpty() && rows.hasNext()) {
      ahead.add(rows.next());
    }
    return ahead.peek();
  }

  private @Nullable Row poll() {
    Row buffered = ahead.poll();
    return buffered != null ? buffered : rows.hasNext() ? rows.next() : null;
  }
}
