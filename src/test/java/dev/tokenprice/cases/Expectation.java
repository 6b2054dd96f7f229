package dev.tokenprice.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * One line of {@code expected.csv}: what a column of one row of an output file must say.
 *
 * @param table the output file's name without its ending
 * @param row {@code column=text; column=text}, which must select one row
 * @param column of that row; the word rows stands for the number of rows selected
 * @param value a number holds if the output's figure, rounded to as many decimals, is the same
 */
record Expectation(String table, String row, String column, String value) {
  static Expectation of(Map<String, String> line) {
    return new Expectation(
        line.get("table"), line.get("row"), line.get("column"), line.get("value"));
  }

  /** What falls short; empty if it holds. */
  Optional<String> fault(Table found) {
    var rows = found.where(row);
    if (column.equals("rows")) {
      return rows.size() == Integer.parseInt(value) ? Optional.empty() : fault(rows.toString());
    }
    if (rows.size() != 1) {
      return fault(rows.size() + " rows");
    }
    var text = rows.get(0).get(column);
    return text != null && same(text) ? Optional.empty() : fault(text);
  }

  private boolean same(String text) {
    if (text.equals(value)) {
      return true;
    }
    try {
      var expected = new BigDecimal(value);
      var rounded = new BigDecimal(text).setScale(expected.scale(), RoundingMode.HALF_EVEN);
      return rounded.compareTo(expected) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private Optional<String> fault(String found) {
    return Optional.of(
        "%s.csv, %s: expected %s = '%s', found '%s'".formatted(table, row, column, value, found));
  }
}
