package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** One row as the XML of a sheet has it; its cells are added from left to right. */
final class Row {
  /** Any decimal of so many digits is the same number again after it was a double. */
  private static final int DIGITS_OF_DOUBLE = 15;

  /** A number with as many zeros after the point is written with an exponent. */
  private static final int DECIMALS_OF_PLAIN = 6;

  /** From here spreadsheets count the days from March 1900 on. */
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  private static final byte[] CELL = ascii("<c r=\"");
  private static final byte[] STYLE = ascii("\" s=\"");
  private static final byte[] VALUE = ascii("<v>");
  private static final byte[] END_OF_VALUE = ascii("</v></c>");
  private static final byte[] TEXT = ascii(" t=\"inlineStr\"><is><t>");
  private static final byte[] TEXT_WITH_BLANKS =
      ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] END_OF_TEXT = ascii("</t></is></c>");

  private final int number;
  private final String name;
  private final Utf8 cells;
  private float height;
  private int columns;

  /**
   * @param number 0-based
   * @param cells empty, for this row alone while it is made
   */
  Row(int number, Utf8 cells) {
    this.number = number;
    this.name = Integer.toString(number + 1);
    this.cells = cells;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** 0-based. */
  int number() {
    return number;
  }

  /** In points; 0 for as high as rows usually are. */
  float height() {
    return height;
  }

  void height(float points) {
    height = points;
  }

  /** How many columns there are up to the last cell. */
  int columns() {
    return columns;
  }

  /**
   * @param style the index of the workbook's style
   * @param value of texts, days and numbers only such as a spreadsheet has
   */
  void cell(int column, int style, Value value) {
    columns = Math.max(columns, column + 1);
    cells.add(CELL).add(Reference.letters(column)).add(name);
    if (style != 0) {
      cells.add(STYLE).add((long) style);
    }
    cells.add('"');
    if (value instanceof Value.Formula formula) {
      cells.add(formula.result() instanceof Value.Text ? " t=\"str\"><f>" : "><f>");
      XmlText.escape(formula.expression(), cells);
      cells.add("</f>").add(VALUE);
      stored(formula.result());
      cells.add(END_OF_VALUE);
    } else if (value instanceof Value.Text text) {
      inline(SafeText.of(text.text()));
    } else if (value instanceof Value.None) {
      cells.add("/>");
    } else {
      cells.add('>').add(VALUE);
      stored(value);
      cells.add(END_OF_VALUE);
    }
  }

  private void inline(String text) {
    cells.add(hasBlankEnds(text) ? TEXT_WITH_BLANKS : TEXT);
    XmlText.escape(text, cells);
    cells.add(END_OF_TEXT);
  }

  private static boolean hasBlankEnds(String text) {
    return !text.isEmpty()
        && (Character.isWhitespace(text.charAt(0))
            || Character.isWhitespace(text.charAt(text.length() - 1)));
  }

  private void stored(Value value) {
    if (value instanceof Value.Text text) {
      XmlText.escape(SafeText.of(text.text()), cells);
    } else if (value instanceof Value.Figure figure) {
      number(figure.number());
    } else if (value instanceof Value.Formatted own) {
      number(own.number());
    } else if (value instanceof Value.Day day) {
      cells.add(day.day().toEpochDay() - DAY_ZERO);
    }
  }

  private void number(BigDecimal number) {
    if (number.scale() < 0 || number.precision() > DIGITS_OF_DOUBLE) {
      cells.add(Double.toString(NearestDouble.of(number)));
    } else if (number.scale() - number.precision() < DECIMALS_OF_PLAIN) {
      cells.addPlain(number);
    } else {
      cells.add(number.toString());
    }
  }
}
