package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The first records of a table, for what a header alone does not tell. */
record Sample(List<Row> rows) {
  /** One blank cell may be a slip. */
  private static final int FEWEST_MERGED = 2;

  /** Whether a column has cells at all, and all of them are such. */
  boolean all(int column, Predicate<String> test) {
    List<String> cells = filled(column);
    return !cells.isEmpty() && cells.stream().allMatch(test);
  }

  boolean any(int column, Predicate<String> test) {
    return cells(column).anyMatch(test);
  }

  /** Share of a column's cells that are such, 0 to 1; 0 if all are blank. */
  double share(int column, Predicate<String> test) {
    List<String> cells = filled(column);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
  }

  /** Whether two cells of a column are equal. */
  boolean repeats(int column) {
    List<String> cells = filled(column);
    return Set.copyOf(cells).size() < cells.size();
  }

  /**
   * Whether a column looks as merged cells do once they are exported: a filled cell, blank ones
   * under it, and no cell that repeats the one above.
   */
  boolean isMerged(int column) {
    boolean repeated = false;
    int blanks = 0;
    for (int i = 0; i < rows.size(); i++) {
      String cell = rows.get(i).cell(column);
      blanks += cell.isBlank() ? 1 : 0;
      repeated |= i > 0 && !cell.isBlank() && cell.equals(rows.get(i - 1).cell(column));
    }
    boolean startsFilled = !rows.isEmpty() && !rows.get(0).cell(column).isBlank();
    return startsFilled && !repeated && blanks >= FEWEST_MERGED;
  }

  /** Whether every record with a blank cell in a column has a filled one in any of the others. */
  boolean isToldApart(int column, List<Integer> others) {
    return rows.stream()
        .filter(r -> r.cell(column).isBlank())
        .allMatch(r -> others.stream().anyMatch(o -> !r.cell(o).isBlank()));
  }

  /** Whether a column is blank in every record in which another is. */
  boolean isBlankWith(int column, int other) {
    return rows.stream()
        .filter(r -> r.cell(column).isBlank())
        .allMatch(r -> r.cell(other).isBlank());
  }

  boolean isBlank(int column) {
    return filled(column).isEmpty();
  }

  /** The cells of a column that are not blank. */
  Stream<String> cells(int column) {
    return rows.stream().map(r -> r.cell(column)).filter(c -> !c.isBlank());
  }

  private List<String> filled(int column) {
    return cells(column).toList();
  }
}
