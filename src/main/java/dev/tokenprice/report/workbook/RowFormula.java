package dev.tokenprice.report.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code {id}} in the formulas of a table into the cell of that column in the row, and {@code
 * {id:all}} into all cells of the column.
 */
final class RowFormula<T> {
  private static final Pattern ID = Pattern.compile("\\{([a-z0-9_]+)(:all)?}");

  private final Table<T> table;
  private final int first;
  private final int last;

  /**
   * @param first first row of the table, 0-based
   * @param last last row
   */
  RowFormula(Table<T> table, int first, int last) {
    this.table = table;
    this.first = first;
    this.last = last;
  }

  Value inRow(Value value, int row) {
    if (!(value instanceof Value.Formula formula) || formula.expression().indexOf('{') < 0) {
      return value;
    }
    Matcher ids = ID.matcher(formula.expression());
    String expression =
        ids.replaceAll(
            id -> Matcher.quoteReplacement(reference(id.group(1), id.group(2) != null, row)));
    return new Value.Formula(expression, formula.result());
  }

  private String reference(String id, boolean all, int row) {
    int column = table.indexOf(id);
    return all
        ? Reference.fixed(first, column) + ":" + Reference.fixed(last, column)
        : Reference.inRow(row, column);
  }
}
