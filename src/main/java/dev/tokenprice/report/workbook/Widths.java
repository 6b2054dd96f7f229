package dev.tokenprice.report.workbook;

import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The widths of a page's columns, in characters, from what is written into them. */
final class Widths {
  static final int WIDEST = 46;
  static final int WIDEST_WRAPPED = 56;
  static final int WIDEST_WRAPPED_NARROW = 38;
  private static final int LEAST = 7;
  private static final int UNSEEN = 9;
  private static final int PADDING = 2;
  private static final int PER_CHARACTER = 256;

  private final TreeMap<Integer, Integer> byColumn = new TreeMap<>();
  private boolean fixed;

  /** From now on the widths are these, whatever is written. */
  void fix(int... characters) {
    fixed = true;
    for (int i = 0; i < characters.length; i++) {
      byColumn.put(i, characters[i]);
    }
  }

  void see(int column, int characters) {
    if (!fixed) {
      byColumn.merge(column, Math.max(LEAST, characters + PADDING), Math::max);
    }
  }

  /** Whether a cell that is no wider than that may make its column wider. */
  boolean isExceededBy(int column, int characters) {
    return characters + PADDING > byColumn.getOrDefault(column, 0);
  }

  int of(int column) {
    return byColumn.getOrDefault(column, UNSEEN);
  }

  int of(int firstColumn, int columns) {
    int sum = 0;
    for (int i = firstColumn; i < firstColumn + columns; i++) {
      sum += of(i);
    }
    return sum;
  }

  /** The width of a header that may take two lines and carries a filter button. */
  static int ofHeader(String header) {
    int widestWord = 0;
    for (String word : header.split("[ /]", -1)) {
      widestWord = Math.max(widestWord, isLatin(word) ? TextWidth.of(word) : 0);
    }
    return Math.max(widestWord, (TextWidth.of(header) + 1) / 2) + 3;
  }

  void apply(XSSFSheet sheet) {
    byColumn.forEach(
        (column, characters) -> sheet.setColumnWidth(column, characters * PER_CHARACTER));
  }

  private static boolean isLatin(String word) {
    return TextWidth.of(word) == word.length();
  }
}
