package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table with its models across that may stand where no other table does. */
final class AcrossTable {
  private final HeaderGrammar headers;
  private final UnitGrammar units;
  private final Titles titles;
  private final Consumer<TableLayout> found;
  private @Nullable TransposedPlan plan;
  private boolean isFound;

  /**
   * @param found told of the table when its first prices are met
   */
  AcrossTable(
      HeaderGrammar headers, UnitGrammar units, Titles titles, Consumer<TableLayout> found) {
    this.headers = headers;
    this.units = units;
    this.titles = titles;
    this.found = found;
  }

  /**
   * @param models the record that may name them
   */
  void begin(Row models) {
    plan = new TransposedPlan(headers, units, titles, models);
    isFound = false;
  }

  void end() {
    plan = null;
  }

  /** The layout of a record of it; null if it is none. Without a table it may begin one. */
  @Nullable TableLayout layout(Row row) {
    TransposedPlan begun = plan;
    if (begun == null) {
      begin(row);
      return null;
    }
    TableLayout layout = begun.layout(row).orElse(null);
    if (layout != null && !isFound) {
      isFound = true;
      found.accept(layout);
    }
    return layout;
  }
}
