package dev.tokenprice.reading.table;

import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.ColumnReading.Taken;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table with a column per model: each record of prices has a layout of its own. */
final class TransposedPlan {
  private final HeaderGrammar headers;
  private final UnitGrammar units;

  TransposedPlan(HeaderGrammar headers, UnitGrammar units) {
    this.headers = headers;
    this.units = units;
  }

  /** Whether a record says in its first cell which prices it holds. */
  boolean holdsPrices(Row row) {
    Header first = headers.read(row.cell(0));
    return first.mayBePrice() && !first.meters().isEmpty() && row.width() > 1;
  }

  /** The first cell names what is counted, with its unit; the second may hold the unit. */
  TableLayout layout(List<String> titles, Row models, Row row) {
    Header first = headers.read(row.cell(0));
    UnitGrammar.Reading second = units.whole(row.cell(1));
    boolean unitBeside = !second.statement().isNone() && second.unknown().isEmpty();
    List<Integer> unitColumns = unitBeside ? List.of(1) : List.of();
    List<List<PriceColumn>> prices = new ArrayList<>();
    List<ColumnReading> columns = new ArrayList<>();
    for (int column = 0; column < models.width(); column++) {
      String model = models.cell(column);
      Taken taken = column == 0 ? new About(Role.METER) : new About(Role.UNIT);
      if (column > unitColumns.size() && !model.isBlank()) {
        PriceColumn price = price(column, model, first, unitColumns);
        prices.add(List.of(price));
        taken = price.reading(List.of(), false);
      }
      columns.add(new ColumnReading(model, taken, Evidence.TRANSPOSED));
    }
    return new TableLayout(
        models.line(),
        models.width(),
        models.cells(),
        prices,
        Map.of(),
        TablePlanner.section(titles, units),
        NumberStyle.POINT,
        columns);
  }

  private static PriceColumn price(
      int column, String model, Header first, List<Integer> unitColumns) {
    return new PriceColumn(
        column,
        model,
        Meters.combined(first.meters()),
        first.stated(),
        Statement.NONE,
        first.phase(),
        first.conditions(),
        model.strip(),
        unitColumns,
        false);
  }
}
