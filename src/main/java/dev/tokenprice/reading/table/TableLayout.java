package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.TableReading;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.words.Role;
import java.util.List;
import java.util.Map;

/**
 * Stage 4, which cell of a table's record is what.
 *
 * @param line of the header
 * @param width cells of a whole record
 * @param headers the columns' names
 * @param prices groups of columns; within a group the columns state the same prices in other
 *     currencies or units, the preferred one first
 * @param roles columns by what they are about, the preferred one first
 * @param merged columns whose blank cells are those above
 * @param section what the titles above the table state of currency and unit
 * @param conditions what the titles say of all prices of the table
 * @param columns how each column was understood
 */
public record TableLayout(
    long line,
    int width,
    List<String> headers,
    List<List<PriceColumn>> prices,
    Map<Role, List<Integer>> roles,
    MergedCells merged,
    Statement section,
    Conditions conditions,
    NumberStyle style,
    List<ColumnReading> columns) {

  /** The same below a title amid its records. */
  TableLayout under(Statement section, Conditions conditions) {
    return new TableLayout(
        line, width, headers, prices, roles, merged, section, conditions, style, columns);
  }

  /** Whether a price may be of what its model's name says: nothing else tells what it counts. */
  boolean isCountedByName() {
    for (List<PriceColumn> group : prices) {
      for (PriceColumn price : group) {
        if (price.meters().isEmpty() && !price.shared()) {
          return true;
        }
      }
    }
    return false;
  }

  List<Integer> columnsOf(Role role) {
    List<Integer> found = roles.get(role);
    return found == null ? List.of() : found;
  }

  boolean namesModel() {
    return !columnsOf(Role.MODEL).isEmpty()
        || prices.stream().flatMap(List::stream).allMatch(p -> p.model() != null);
  }

  /** Whether each model has a column, and each record a layout of its own. */
  boolean isTransposed() {
    return columns.stream().anyMatch(c -> c.evidence() == ColumnReading.Evidence.TRANSPOSED);
  }

  /** For a person. */
  public TableReading reading() {
    return new TableReading(line, kind(), section, columns);
  }

  private TableReading.Layout kind() {
    List<PriceColumn> all = prices.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return TableReading.Layout.NO_PRICES;
    }
    if (isTransposed()) {
      return TableReading.Layout.TRANSPOSED;
    }
    if (!columnsOf(Role.METER).isEmpty()) {
      return TableReading.Layout.LONG;
    }
    if (all.stream().anyMatch(p -> p.model() != null)) {
      return TableReading.Layout.PIVOT;
    }
    boolean unnamed = all.stream().allMatch(p -> p.meters().isEmpty());
    return unnamed ? TableReading.Layout.SHARED : TableReading.Layout.WIDE;
  }
}
