package dev.tokenprice.reading.table;

import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
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
  TableLayout layout(Titles titles, Row models, Row row) {
    Header first = headers.read(row.cell(0));
    UnitGrammar.Reading second = units.whole(row.cell(1));
    boolean unitBeside = !second.statement().isNone() && second.unknown().isEmpty();
    List<Integer> unitColumns = unitBeside ? List.of(1) : List.of();
    List<List<PriceColumn>> prices = new ArrayList<>();
    List<ColumnReading> columns = new ArrayList<>();
    for (int column = 0; column < models.width(); column++) {
      String model = models.cell(column);
      boolean price = column > unitColumns.size() && !model.isBlank();
      if (price) {
        prices.add(List.of(price(column, model, first, unitColumns)));
      }
      String meaning = column == 0 ? "meter" : price ? "price of " + model : "unit";
      columns.add(new ColumnReading(model, meaning, "a record per meter, a column per model"));
    }
    return new TableLayout(
        models.line(),
        models.width(),
        models.cells(),
        prices,
        Map.of(),
        titles.statement(),
        titles.conditions(),
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
