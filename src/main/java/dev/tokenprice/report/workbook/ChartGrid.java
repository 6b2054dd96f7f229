package dev.tokenprice.report.workbook;

/** Room for charts side by side, filled from left to right and from top to bottom. */
public final class ChartGrid {
  /** Rows of charts on one printed page. */
  private static final int ROWS_A_PAGE = 2;

  private final Page page;
  private final int firstRow;
  private final int perRow;
  private final int width;
  private final int height;
  private int drawn;

  ChartGrid(Page page, int firstRow, int perRow, int width, int height) {
    this.page = page;
    this.firstRow = firstRow;
    this.perRow = perRow;
    this.width = width;
    this.height = height;
  }

  public ChartGrid add(Chart chart) {
    if (drawn > 0 && drawn % (perRow * ROWS_A_PAGE) == 0) {
      page.breakBefore(firstRow + drawn / perRow * height);
    }
    int row = firstRow + drawn / perRow * height;
    page.place(new ChartPlace(chart, row, 0, drawn % perRow * width, width - 1, height - 1));
    drawn++;
    return this;
  }

  /** Rows that many charts take. */
  static int rows(int charts, int perRow, int height) {
    return -Math.floorDiv(-charts, perRow) * height;
  }
}
