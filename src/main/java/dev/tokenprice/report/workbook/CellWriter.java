package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts values into cells. */
final class CellWriter {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /** Digits before the point that every double has room for. */
  private static final int DIGITS_OF_DOUBLE = 308;

  private final Book book;
  private final String page;
  private final XSSFSheet sheet;
  private final Styles styles;
  private final Widths widths;
  private final Links links;

  CellWriter(Book book, String page, XSSFSheet sheet, Styles styles, Widths widths, Links links) {
    this.book = book;
    this.page = page;
    this.sheet = sheet;
    this.styles = styles;
    this.widths = widths;
    this.links = links;
  }

  /** A cell that makes its column as wide as it needs. */
  void write(Row row, int column, Cell cell, Tone tone) {
    if (cell.span() == 1 && widths.mayGrow(column, cell)) {
      widths.see(column, CellWidth.of(cell));
    }
    writeUnseen(row, column, cell, tone);
    fitHeight(row, column, cell);
  }

  /** A cell whose text may run over its neighbours. */
  void writeUnseen(Row row, int column, Cell cell) {
    writeUnseen(row, column, cell, Tone.PLAIN);
    row.height(CellHeight.ofLines(cell.style(), 1));
  }

  private void writeUnseen(Row row, int column, Cell cell, Tone tone) {
    Value value = fitting(cell.value());
    Target link = links.haveRoom() ? cell.link() : null;
    boolean quoted = value instanceof Value.Text text && SafeText.looksLikeFormula(text.text());
    String pattern = value instanceof Value.Formatted own ? own.pattern() : null;
    int style = styles.of(cell.style(), tone, quoted, link != null, pattern);
    row.cell(column, style, value);
    for (int i = 1; i < cell.span(); i++) {
      row.cell(column + i, style, Value.none());
    }
    if (cell.span() > 1) {
      int at = row.number();
      sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at, column, column + cell.span() - 1));
    }
    if (link != null) {
      links.add(Reference.letters(column) + (row.number() + 1), link);
    }
    if (cell.name() != null) {
      book.define(cell.name(), Reference.fixed(page, row.number(), column));
    }
    if (cell.rule() != null) {
      Validation.add(sheet, row.number(), column, cell.rule());
    }
  }

  private void fitHeight(Row row, int column, Cell cell) {
    if (CellHeight.wraps(cell.style()) && cell.value().today() instanceof Value.Text text) {
      int width = Math.min(widths.of(column, cell.span()), 1_000);
      int lines = TextWidth.lines(text.text(), Math.max(10, width - 2));
      float height = CellHeight.ofLines(cell.style(), lines);
      if (height > Math.max(row.height(), sheet.getDefaultRowHeightInPoints())) {
        row.height(height);
      }
    }
  }

  /** What a spreadsheet has no number or no number format for becomes text. */
  private Value fitting(Value value) {
    if (value instanceof Value.Formula formula) {
      return new Value.Formula(formula.expression(), fitting(formula.result()));
    }
    if (value instanceof Value.Formatted own && !styles.takes(own.pattern())) {
      return Value.of(own.text());
    }
    if (value instanceof Value.Figure figure && !isFinite(figure.number())) {
      return Value.of(figure.number().toString());
    }
    if (value instanceof Value.Day day && !isCalendarDay(day.day())) {
      return Value.of(day.day().toString());
    }
    return value;
  }

  private static boolean isFinite(BigDecimal number) {
    return number.precision() - (long) number.scale() <= DIGITS_OF_DOUBLE
        || Double.isFinite(number.doubleValue());
  }

  private static boolean isCalendarDay(LocalDate day) {
    return day.getYear() > FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
