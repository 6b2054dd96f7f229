package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
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

  /** How many records below a header are looked at to tell what its columns are. */
  static final int SAMPLE = 300;

  private final Iterator<Row> rows;
  private final HeaderGrammar headers;
  private final TablePlanner planner;
  private final UnitGrammar units;
  private final Set<String> mapped;
  private final boolean comments;
  private final Consumer<TableLayout> found;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private final Titles titles;
  private @Nullable TableLayout table;
  private @Nullable TransposedPlan transposed;
  private boolean transposedFound;
  private boolean afterBlank;
  private boolean titled;
  private @Nullable TableLayout commented;
  private @Nullable Placed next;

  /**
   * @param mapped headers that the mapping names
   * @param comments whether a line that starts with # is a comment, and no heading of Markdown
   * @param found told of each table with prices when its header is met
   */
  Document(
      Iterator<Row> rows,
      HeaderGrammar headers,
      Titles titles,
      TablePlanner planner,
      UnitGrammar units,
      Set<String> mapped,
      boolean comments,
      Consumer<TableLayout> found) {
    this.rows = rows;
    this.headers = headers;
    this.titles = titles;
    this.planner = planner;
    this.units = units;
    this.mapped = mapped;
    this.comments = comments;
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
    resume(row);
    return table == null ? placeTransposed(row) : placeInTable(row, table);
  }

  /** Data below a comment amid the records of a CSV table are its records. */
  private void resume(Row row) {
    TableLayout interrupted = commented;
    boolean goesOn = interrupted != null && row.width() == interrupted.width();
    if (goesOn && table == null && !HeaderRows.mayBe(row)) {
      table = interrupted;
      afterBlank = false;
    }
    commented = null;
  }

  private @Nullable Placed placeInTable(Row row, TableLayout current) {
    boolean another =
        (afterBlank && row.width() != current.width()) || HeaderRows.startsOtherTable(row, headers);
    afterBlank = false;
    titled = false;
    if (another) {
      table = null;
      transposed = new TransposedPlan(headers, units, titles, row);
      transposedFound = false;
      return null;
    }
    return new Placed(current, row, row.width() != current.width());
  }

  private @Nullable Placed placeTransposed(Row row) {
    afterBlank = false;
    TransposedPlan plan = transposed;
    if (plan == null) {
      transposed = new TransposedPlan(headers, units, titles, row);
      transposedFound = false;
      return null;
    }
    TableLayout layout = plan.layout(row).orElse(null);
    if (layout == null) {
      return null;
    }
    if (!transposedFound) {
      transposedFound = true;
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
    boolean amid = table != null && !afterBlank && !titled;
    return amid
        ? HeaderRows.isHeaderAmidRecords(row, headers)
        : HeaderRows.isHeader(row, headers) || namesMapped(row);
  }

  private boolean namesMapped(Row row) {
    return HeaderRows.mayBe(row) && row.cells().stream().anyMatch(c -> mapped.contains(c.strip()));
  }

  private void open(Row header) {
    TableLayout layout = planner.plan(titles, header, new Sample(sample(header.width())));
    titles.endTable();
    titled = false;
    transposed = null;
    commented = null;
    afterBlank = false;
    table = layout.prices().isEmpty() ? null : layout;
    found.accept(layout);
  }

  private boolean isTitle(Row row) {
    return row.filled() == 1 && (table == null || row.width() > 1 || isComment(row));
  }

  private static boolean isComment(Row row) {
    return row.cell(0).startsWith("#");
  }

  private void title(Row row) {
    String text = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow();
    if (afterBlank) {
      commented = comments && isComment(row) ? table : null;
      table = null;
      transposed = null;
    }
    titles.add(text);
    titled = true;
    afterBlank = false;
  }

  private List<Row> sample(int width) {
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
