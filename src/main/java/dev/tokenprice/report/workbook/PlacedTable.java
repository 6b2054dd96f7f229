package dev.tokenprice.report.workbook;

import java.util.List;

/** A table on its page: where its cells are, for charts and for formulas elsewhere. */
public final class PlacedTable {
  private final String page;
  private final Table<?> table;
  private final int firstRow;
  private final int firstColumn;
  private final long rows;
  private final long leftOut;
  private final List<List<Value>> remembered;

  PlacedTable(
      String page,
      Table<?> table,
      int firstRow,
      int firstColumn,
      long rows,
      long leftOut,
      List<List<Value>> remembered) {
    this.page = page;
    this.table = table;
    this.firstRow = firstRow;
    this.firstColumn = firstColumn;
    this.rows = rows;
    this.leftOut = leftOut;
    this.remembered = remembered;
  }

  /** Number of rows, 0 or more. */
  public long rows() {
    return rows;
  }

  /** Number of rows that the table had no room for, 0 or more. */
  public long leftOut() {
    return leftOut;
  }

  /** The cells of a column. */
  public Range column(String id) {
    return column(id, 0, remembered.size());
  }

  /**
   * The first cells of a column.
   *
   * @param atMost how many
   */
  public Range top(String id, int atMost) {
    return column(id, 0, Math.min(atMost, remembered.size()));
  }

  /**
   * Some cells of a column.
   *
   * @param from first row of the table, 0-based
   * @param to row after the last one
   */
  public Range column(String id, int from, int to) {
    int index = table.indexOf(id);
    int column = firstColumn + index;
    String reference =
        Reference.area(page, firstRow + from, column, firstRow + Math.max(from, to - 1), column);
    return new Range(
        reference, remembered.subList(from, to).stream().map(row -> row.get(index)).toList());
  }

  /**
   * One cell, as a formula names it.
   *
   * @param row row of the table, 0-based
   */
  public String cell(String id, int row) {
    return Reference.fixed(page, firstRow + row, firstColumn + table.indexOf(id));
  }

  /** The row after the table, 0-based, on its page. */
  int end() {
    return firstRow + (int) Math.max(1, rows);
  }
}
