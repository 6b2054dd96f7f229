package dev.tokenprice.report.workbook;

/** Room for charts side by side, filled from left to right and from top to bottom. */
public final class ChartGrid {
  private static final int WIDTH = 132;
  private static final int ROWS = 15;

  /** Rows of charts on one printed page. */
  private static final int ROWS_A_PAGE = 2;

  private final Page page;
  private final int firstRow;
  private final int perRow;
  private int drawn;

  ChartGrid(Page page, int firstRow, int perRow) {
    this.page = page;
    this.firstRow = firstRow;
    this.perRow = perRow;
  }

  public ChartGrid add(Chart chart) {
    if (drawn > 0 && drawn % (perRow * ROWS_A_PAGE) == 0) {
      page.breakBefore(firstRow + drawn / perRow * ROWS);
    }
    int row = firstRow + drawn / perRow * ROWS;
    int width = WIDTH / perRow;
    page.place(new ChartPlace(chart, row, 0, drawn % perRow * width, width - 1, ROWS - 1));
    drawn++;
    return this;
  }

  /** Rows that many charts take. */
  static int rows(int charts, int perRow) {
    return -Math.floorDiv(-charts, perRow) * ROWS;
  }
}
