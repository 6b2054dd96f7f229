package dev.tokenprice.report.workbook;

import java.util.List;
import java.util.stream.IntStream;

/** Cell references as formulas write them. */
final class Reference {
  private static final List<String> FIRST =
      IntStream.range(0, 100).mapToObj(Reference::spelt).toList();

  private Reference() {}

  static String quoted(String page) {
    return "'" + page.replace("'", "''") + "'";
  }

  /**
   * @param column 0-based
   */
  static String letters(int column) {
    return column < FIRST.size() ? FIRST.get(column) : spelt(column);
  }

  private static String spelt(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** Column fixed, row relative: {@code $G7} for row 6, column 6. */
  static String inRow(int row, int column) {
    return "$" + letters(column) + (row + 1);
  }

  static String fixed(int row, int column) {
    return "$" + letters(column) + "$" + (row + 1);
  }

  static String fixed(String page, int row, int column) {
    return quoted(page) + "!" + fixed(row, column);
  }

  static String area(String page, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return quoted(page) + "!" + fixed(firstRow, firstColumn) + ":" + fixed(lastRow, lastColumn);
  }
}
