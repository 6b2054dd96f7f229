package dev.tokenprice.reading.table;

import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.ColumnReading.Ignored;
import dev.tokenprice.reading.ColumnReading.Taken;
import dev.tokenprice.reading.words.Role;
import java.util.List;
import java.util.Map;

/** How each column of a table was understood, for a person. */
final class ColumnReadings {
  private final Columns columns;
  private final ColumnReading[] readings;

  private ColumnReadings(Columns columns) {
    this.columns = columns;
    readings = new ColumnReading[columns.count()];
  }

  /**
   * @param ignored columns that are about nothing, and why
   * @param prices groups of columns with the same prices, the preferred one first
   */
  static List<ColumnReading> of(
      Columns columns, Map<Integer, Evidence> ignored, List<List<PriceColumn>> prices) {
    var noted = new ColumnReadings(columns);
    columns.roles().forEach((role, of) -> of.forEach(column -> noted.about(column, role)));
    ignored.forEach((column, why) -> noted.note(column, new Ignored(), why));
    prices.forEach(noted::prices);
    return List.of(noted.readings);
  }

  private void about(int column, Role role) {
    Evidence header = columns.header(column).role() == role ? Evidence.HEADER : Evidence.CELLS;
    note(column, new About(role), columns.isMappedMeter(column) ? Evidence.MAPPING : header);
  }

  private void prices(List<PriceColumn> group) {
    int preferred = group.get(0).index();
    for (PriceColumn price : group) {
      List<String> units =
          price.unitColumns().stream().map(unit -> columns.header(unit).text()).toList();
      note(
          price.index(),
          price.reading(units, price.index() != preferred),
          columns.isMapped(price.index()) ? Evidence.MAPPING : Evidence.HEADER);
    }
  }

  private void note(int column, Taken taken, Evidence evidence) {
    readings[column] = new ColumnReading(columns.header(column).text(), taken, evidence);
  }
}
