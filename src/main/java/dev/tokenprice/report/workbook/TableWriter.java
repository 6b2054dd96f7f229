package dev.tokenprice.report.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a table row by row. */
final class TableWriter<T> {
  private static final int REMEMBERED = 5_000;

  private final String page;
  private final SXSSFSheet rows;
  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Table<T> table;
  private final int expected;
  private final List<List<Value>> remembered = new ArrayList<>();

  TableWriter(
      String page,
      SXSSFSheet rows,
      XSSFSheet sheet,
      CellWriter cells,
      Table<T> table,
      int expected) {
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
      bands(rows.createRow(header++));
    }
    headers(rows.createRow(header));
    int first = header + 1;
    int next = first;
    var formulas = new RowFormula<>(table, first, first + expected - 1);
    while (contents.hasNext() && next - first < table.most()) {
      body(rows.createRow(next++), contents.next(), formulas);
    }
    if (next == first) {
      nothing(rows.createRow(next));
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

  private void bands(SXSSFRow row) {
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

  private void headers(SXSSFRow row) {
    for (int i = 0; i < table.columns().size(); i++) {
      cells.write(row, i, Cell.text(Style.HEADER, table.columns().get(i).header()), Tone.PLAIN);
    }
    row.setHeightInPoints(CellHeight.ofLines(Style.HEADER, 2));
  }

  private void body(SXSSFRow row, T item, RowFormula<T> formulas) {
    Tone tone = table.tone().apply(item);
    var values = new ArrayList<Value>(table.columns().size());
    for (int i = 0; i < table.columns().size(); i++) {
      Column<T> column = table.columns().get(i);
      Value value = formulas.inRow(column.value().apply(item), row.getRowNum());
      Target link = column.link() == null ? null : column.link().apply(item).orElse(null);
      cells.write(row, i, Cell.of(column.style().apply(item), value).linkedTo(link), tone);
      values.add(value);
    }
    if (remembered.size() < REMEMBERED) {
      remembered.add(values);
    }
  }

  private void nothing(SXSSFRow row) {
    cells.write(row, 0, Cell.text(Style.TEXT, table.whenEmpty()), Tone.QUIET);
    for (int i = 1; i < table.columns().size(); i++) {
      cells.write(row, i, Cell.of(Style.TEXT, Value.none()), Tone.QUIET);
    }
  }
}
