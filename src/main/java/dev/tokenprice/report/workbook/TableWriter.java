package dev.tokenprice.report.workbook;

import dev.tokenprice.reading.ReadAhead;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a table row by row. */
final class TableWriter<T> {
  /** Expected rows where nobody counted them. */
  static final int MANY = -1;

  private static final int REMEMBERED = 5_000;
  private static final int LINES = 100;

  private final String page;
  private final Rows rows;
  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Table<T> table;
  private final int expected;
  private final List<List<Value>> remembered = new ArrayList<>();

  TableWriter(
      String page, Rows rows, XSSFSheet sheet, CellWriter cells, Table<T> table, int expected) {
    this.page = page;
    this.rows = rows;
    this.sheet = sheet;
    this.cells = cells;
    this.table = table;
    this.expected = expected;
  }

  PlacedTable write(int top, Iterator<T> contents) {
    int header = top;
    if (table.hasBands()) {
      bands(rows.begin(header++));
    }
    headers(rows.begin(header));
    int first = header + 1;
    int next;
    var formulas = new RowFormula<>(table, first, first + Math.max(0, expected) - 1);
    try (Stream<Line> lines = lines(contents, first, formulas)) {
      next = expected == MANY ? bodyOfMany(first, lines) : body(first, lines.iterator());
    }
    if (next == first) {
      nothing(rows.begin(next));
    }
    TableFilter.add(sheet, table, header, Math.max(first, next - 1));
    if (next > first) {
      ColourScale.add(sheet, table, first, next - 1);
    }
    return new PlacedTable(page, table, first, 0, next - (long) first, count(contents), remembered);
  }

  private static long count(Iterator<?> left) {
    long count = 0;
    for (; left.hasNext(); left.next()) {
      count++;
    }
    return count;
  }

  private void bands(Row row) {
    List<Column<T>> columns = table.columns();
    int from = 0;
    while (from < columns.size()) {
      String band = columns.get(from).band();
      int to = from + 1;
      while (to < columns.size() && !band.isEmpty() && columns.get(to).band().equals(band)) {
        to++;
      }
      if (!band.isEmpty()) {
        cells.write(row, from, Cell.text(Style.BAND, band).across(to - from), Tone.PLAIN);
      }
      from = to;
    }
  }

  private void headers(Row row) {
    for (int i = 0; i < table.columns().size(); i++) {
      cells.write(row, i, Cell.text(Style.HEADER, table.columns().get(i).header()), Tone.PLAIN);
    }
    row.height(CellHeight.ofLines(Style.HEADER, 2));
  }

  private Stream<Line> lines(Iterator<T> contents, int first, RowFormula<T> formulas) {
    Iterable<T> items = () -> contents;
    var row = new AtomicInteger(first);
    return StreamSupport.stream(items.spliterator(), false)
        .limit(table.most())
        .map(item -> line(item, row.getAndIncrement(), formulas));
  }

  /** The cells are made while those before are written. */
  private int bodyOfMany(int first, Stream<Line> lines) {
    try (var ahead = ReadAhead.of(lines, LINES)) {
      return body(first, ahead);
    }
  }

  private int body(int first, Iterator<Line> lines) {
    int next = first;
    while (lines.hasNext()) {
      body(rows.begin(next++), lines.next());
    }
    return next;
  }

  private Line line(T item, int row, RowFormula<T> formulas) {
    var made = new ArrayList<Cell>(table.columns().size());
    for (Column<T> column : table.columns()) {
      Value value = formulas.inRow(column.value().apply(item), row);
      Cell cell = Cell.of(column.style().apply(item), value);
      made.add(
          column.link() == null ? cell : cell.linkedTo(column.link().apply(item).orElse(null)));
    }
    return new Line(made, table.tone().apply(item));
  }

  private void body(Row row, Line line) {
    for (int i = 0; i < line.cells.size(); i++) {
      cells.write(row, i, line.cells.get(i), line.tone);
    }
    if (remembered.size() < REMEMBERED) {
      remembered.add(line.cells.stream().map(Cell::value).toList());
    }
  }

  private record Line(List<Cell> cells, Tone tone) {}

  private void nothing(Row row) {
    cells.write(row, 0, Cell.text(Style.TEXT, table.whenEmpty()), Tone.QUIET);
    for (int i = 1; i < table.columns().size(); i++) {
      cells.write(row, i, Cell.of(Style.TEXT, Value.none()), Tone.QUIET);
    }
  }
}
