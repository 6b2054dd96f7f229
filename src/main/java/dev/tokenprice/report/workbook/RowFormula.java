package dev.tokenprice.report.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns {@code {id}} in the formulas of a table into the cell of that column in the row. */
final class RowFormula<T> {
  private static final Pattern ID = Pattern.compile("\\{([a-z0-9_]+)}");

  private final Table<T> table;

  RowFormula(Table<T> table) {
    this.table = table;
  }

  Value inRow(Value value, int row) {
    if (!(value instanceof Value.Formula formula) || formula.expression().indexOf('{') < 0) {
      return value;
    }
    String expression =
        ID.matcher(formula.expression())
            .replaceAll(
                id -> Matcher.quoteReplacement(Reference.inRow(row, table.indexOf(id.group(1)))));
    return new Value.Formula(expression, formula.result());
  }
}
