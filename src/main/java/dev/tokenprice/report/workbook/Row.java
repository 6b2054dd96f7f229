package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row as the XML of a sheet has it; its cells are added from left to right. */
final class Row {
  /** Any decimal of so many digits is the same number again after it was a double. */
  private static final int DIGITS_OF_DOUBLE = 15;

  /** From here spreadsheets count the days from March 1900 on. */
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  private final int number;
  private final String name;
  private final StringBuilder cells;
  private float height;
  private int columns;

  /**
   * @param number 0-based
   * @param cells empty, for this row alone while it is made
   */
  Row(int number, StringBuilder cells) {
    this.number = number;
    this.name = Integer.toString(number + 1);
    this.cells = cells;
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
    cells.append("<c r=\"").append(Reference.letters(column)).append(name).append('"');
    if (style != 0) {
      cells.append(" s=\"").append(style).append('"');
    }
    if (value instanceof Value.Formula formula) {
      cells.append(formula.result() instanceof Value.Text ? " t=\"str\"><f>" : "><f>");
      XmlText.escape(formula.expression(), cells);
      cells.append("</f><v>");
      stored(formula.result());
      cells.append("</v></c>");
    } else if (value instanceof Value.Text text) {
      inline(SafeText.of(text.text()));
    } else if (value instanceof Value.None) {
      cells.append("/>");
    } else {
      cells.append("><v>");
      stored(value);
      cells.append("</v></c>");
    }
  }

  private void inline(String text) {
    cells.append(" t=\"inlineStr\"><is><t");
    cells.append(hasBlankEnds(text) ? " xml:space=\"preserve\">" : ">");
    XmlText.escape(text, cells);
    cells.append("</t></is></c>");
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
      cells.append(day.day().toEpochDay() - DAY_ZERO);
    }
  }

  private void number(BigDecimal number) {
    if (number.scale() >= 0 && number.precision() <= DIGITS_OF_DOUBLE) {
      cells.append(number);
    } else {
      cells.append(number.doubleValue());
    }
  }
}
