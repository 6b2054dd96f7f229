package dev.tokenprice.report.workbook;

import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The widths of a page's columns, in characters, from what is written into them. */
final class Widths {
  static final int WIDEST = 46;
  static final int WIDEST_WRAPPED = 56;
  static final int WIDEST_WRAPPED_NARROW = 38;
  private static final int LEAST = 7;
  private static final int UNSEEN = 9;
  private static final int PADDING = 2;
  private static final int PER_CHARACTER = 256;

  /** 0 where nothing was written. */
  private int[] byColumn = new int[32];

  /** The last text of each column: many say the same from row to row. */
  private @Nullable Cell[] texts = new @Nullable Cell[32];

  private boolean fixed;

  /** From now on the widths are these, whatever is written. */
  void fix(int... characters) {
    fixed = true;
    for (int i = 0; i < characters.length; i++) {
      set(i, characters[i]);
    }
  }

  void see(int column, int characters) {
    if (!fixed) {
      set(column, Math.max(seen(column), Math.max(LEAST, characters + PADDING)));
    }
  }

  private void set(int column, int characters) {
    if (column >= byColumn.length) {
      byColumn = Arrays.copyOf(byColumn, column * 2);
    }
    byColumn[column] = characters;
  }

  private int seen(int column) {
    return column < byColumn.length ? byColumn[column] : 0;
  }

  /** Whether a cell may make its column wider, told quickly. */
  boolean mayGrow(int column, Cell cell) {
    if (cell.value() instanceof Value.Text) {
      return !cell.equals(replaced(column, cell));
    }
    return CellWidth.atMost(cell) + PADDING > seen(column);
  }

  private @Nullable Cell replaced(int column, Cell text) {
    if (column >= texts.length) {
      texts = Arrays.copyOf(texts, column * 2);
    }
    Cell last = texts[column];
    texts[column] = text;
    return last;
  }

  int of(int column) {
    return seen(column) == 0 ? UNSEEN : seen(column);
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
    for (int column = 0; column < byColumn.length; column++) {
      if (byColumn[column] > 0) {
        sheet.setColumnWidth(column, byColumn[column] * PER_CHARACTER);
      }
    }
  }

  private static boolean isLatin(String word) {
    return TextWidth.of(word) == word.length();
  }
}
