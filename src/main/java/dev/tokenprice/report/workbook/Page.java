package dev.tokenprice.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a book, written from top to bottom. */
public final class Page implements Closeable {
  private static final int CHART_WIDTH = 120;
  private static final int CHART_ROWS = 24;

  /** A header further down is not frozen: nothing else would be left to see. */
  private static final int MOST_FROZEN_ROWS = 16;

  private final Book book;
  private final String name;
  private final Rows rows = new Rows();
  private final XSSFSheet sheet;
  private final Widths widths = new Widths();
  private final Links links;
  private final CellWriter cells;
  private final List<ChartPlace> charts = new ArrayList<>();
  private int next;
  private boolean frozen;
  private int tables;

  /** The header to print again on each sheet of paper: right only where it is that of all rows. */
  private @Nullable CellRangeAddress repeated;

  Page(Book book, String name, XSSFSheet sheet, Styles styles) {
    this.book = book;
    this.name = name;
    this.sheet = sheet;
    this.links = new Links(sheet.getPackagePart());
    this.cells = new CellWriter(book, name, sheet, styles, widths, links);
    sheet.setDisplayGridlines(false);
    printOnePageWide();
  }

  /** The name as the book could take it. */
  public String name() {
    return name;
  }

  /**
   * The widths of the first columns. With them text wraps over the columns it spans; without them
   * each column is as wide as what is written into it.
   *
   * @param characters 1 to 255 each
   */
  public Page columns(int... characters) {
    widths.fix(characters);
    return this;
  }

  /** The next row, from the first column on. */
  public Page row(Cell... contents) {
    Row row = rows.begin(next++);
    int column = 0;
    for (Cell cell : contents) {
      cells.write(row, column, cell, Tone.PLAIN);
      column += cell.span();
    }
    return this;
  }

  /** A row of one text, which runs on to the right; a long note takes several. */
  public Page line(Style style, String text) {
    if (style == Style.NOTE) {
      NoteLines.of(text).forEach(line -> written(Style.SUBTITLE, line));
    } else {
      written(style, text);
    }
    return this;
  }

  private void written(Style style, String text) {
    cells.writeUnseen(rows.begin(next++), 0, Cell.text(style, text));
  }

  public Page gap() {
    next++;
    return this;
  }

  /** A table from here on. What is more than it shows is counted under it. */
  public <T> PlacedTable table(Table<T> table, Iterator<T> contents) {
    return table(table, contents, TableWriter.MANY);
  }

  public <T> PlacedTable table(Table<T> table, List<T> contents) {
    return table(table, contents.iterator(), Math.min(contents.size(), table.most()));
  }

  private <T> PlacedTable table(Table<T> table, Iterator<T> contents, int expected) {
    int top = next;
    int body = top + (table.hasBands() ? 2 : 1);
    PlacedTable placed =
        new TableWriter<>(name, rows, sheet, cells, table, expected).write(top, contents);
    if (table.frozenColumns() > 0 && !frozen) {
      freeze(table.frozenColumns(), body);
      repeated = new CellRangeAddress(top, body - 1, -1, -1);
    }
    tables++;
    next = placed.end();
    if (placed.leftOut() > 0) {
      line(Style.NOTE, table.whenMore().apply(placed.leftOut()));
    }
    return placed;
  }

  /** What was written so far stays in sight when the page scrolls down. */
  public Page freeze() {
    freeze(0, next);
    return this;
  }

  private void freeze(int columns, int toRow) {
    frozen = true;
    if (toRow <= MOST_FROZEN_ROWS) {
      sheet.createFreezePane(columns, toRow);
    }
  }

  /**
   * Leaves room for charts, which are drawn once their figures are written.
   *
   * @param width of each, in characters
   * @param height of each, in rows
   */
  public ChartGrid grid(int ofCharts, int perRow, int width, int height) {
    var grid = new ChartGrid(this, next, perRow, width, height);
    next += ChartGrid.rows(ofCharts, perRow, height);
    return grid;
  }

  /** A chart under what was written so far. */
  public Page chart(Chart chart) {
    place(new ChartPlace(chart, next + 1, 0, 0, CHART_WIDTH, CHART_ROWS));
    next += CHART_ROWS + 2;
    return this;
  }

  /**
   * A chart beside rows written before or after.
   *
   * @param firstRow 0-based
   * @param firstColumn 0-based
   * @param width in characters
   * @param height in rows
   */
  public Page chart(Chart chart, int firstRow, int firstColumn, int width, int height) {
    place(new ChartPlace(chart, firstRow, firstColumn, 0, width, height));
    return this;
  }

  /** A new printed page begins here. */
  public Page newSheetOfPaper() {
    breakBefore(next);
    return this;
  }

  /** A new printed page begins with that row. */
  void breakBefore(int row) {
    sheet.setRowBreak(row - 1);
  }

  void place(ChartPlace chart) {
    charts.add(chart);
  }

  /** Formulas know the cells by that name. */
  public Page name(String definedName, Range cells) {
    book.define(definedName, cells.reference());
    return this;
  }

  /** Prints on one page, however long. */
  public Page printedOnOnePage() {
    sheet.getPrintSetup().setFitHeight((short) 1);
    return this;
  }

  /** What follows is printed on a new page. */
  public Page turn() {
    sheet.setRowBreak(Math.max(0, next - 1));
    return this;
  }

  /** The next row, 0-based: for a chart beside it. */
  public int here() {
    return next;
  }

  /** Goes down to a row if it is not there yet. */
  public Page downTo(int row) {
    next = Math.max(next, row);
    return this;
  }

  /**
   * A cell of this page as a formula names it.
   *
   * @param row 0-based
   * @param column 0-based
   */
  public String cell(int row, int column) {
    return Reference.fixed(name, row, column);
  }

  /** The path of its sheet in the archive. */
  String part() {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  /** No row, no chart follows. */
  Archive.Contents finish() throws IOException {
    if (tables == 1 && repeated != null) {
      sheet.setRepeatingRows(repeated);
    }
    widths.apply(sheet);
    charts.forEach(chart -> chart.draw(sheet, widths));
    rows.finish();
    sheet.setDimensionOverride(rows.area());
    return new Archive.Contents(rows, links.xml());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  Book book() {
    return book;
  }

  private void printOnePageWide() {
    sheet.setFitToPage(true);
    var print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
