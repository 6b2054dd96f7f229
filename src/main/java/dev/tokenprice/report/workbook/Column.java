package dev.tokenprice.report.workbook;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param id what formulas of the same table call it
 * @param header unique in its table
 * @param band what this and the neighbouring columns of the same band have in common, with the
 *     unit; empty for none
 * @param style the look of the cell of a row
 * @param scaled whether a colour scale shows low and high
 * @param link where a click on the cell of a row leads; null for nowhere
 */
public record Column<T>(
    String id,
    String header,
    String band,
    Function<T, Style> style,
    boolean scaled,
    Function<T, Value> value,
    @Nullable Function<T, Optional<Target>> link) {

  public static <T> Column<T> of(String id, String header, Style style, Function<T, Value> value) {
    return new Column<>(id, header, "", row -> style, false, value, null);
  }

  public Column<T> under(String commonBand) {
    return new Column<>(id, header, commonBand, style, scaled, value, link);
  }

  public Column<T> styledBy(Function<T, Style> look) {
    return new Column<>(id, header, band, look, scaled, value, link);
  }

  public Column<T> linkedBy(Function<T, Optional<Target>> target) {
    return new Column<>(id, header, band, style, scaled, value, target);
  }

  public Column<T> withColourScale() {
    return new Column<>(id, header, band, style, true, value, link);
  }
}
