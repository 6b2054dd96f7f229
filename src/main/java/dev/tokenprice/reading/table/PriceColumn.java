package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.cell.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of prices.
 *
 * @param name the header's text as it stands
 * @param meters what it counts; empty if the row or the cell says it
 * @param stated what the header states of currency and unit
 * @param mapped what the mapping states for this column
 * @param phase null: holds from the date on, as in any list without before and after
 * @param model the model, where the header names it; null where a column does
 * @param unitColumns columns that state currency or unit for this one
 * @param shared whether a price that nothing says the meter of is one for both directions
 */
record PriceColumn(
    int index,
    String name,
    Set<Meter> meters,
    Statement stated,
    Statement mapped,
    @Nullable Phase phase,
    Conditions conditions,
    @Nullable String model,
    List<Integer> unitColumns,
    boolean shared) {
  PriceColumn {
    meters = Set.copyOf(meters);
  }

  PriceColumn with(Conditions other) {
    return new PriceColumn(
        index, name, meters, stated, mapped, phase, other, model, unitColumns, shared);
  }

  PriceColumn before() {
    return new PriceColumn(
        index, name, meters, stated, mapped, Phase.BEFORE, conditions, model, unitColumns, shared);
  }

  /** Whether its header states no other quantity than tokens. */
  boolean isOfTokens() {
    return stated.per() == null || stated.per() instanceof Unit.Tokens;
  }

  /**
   * @param unitHeaders headers of the unit columns
   * @param standIn whether another column states the same price
   */
  ColumnReading.Price reading(List<String> unitHeaders, boolean standIn) {
    return new ColumnReading.Price(
        meters, shared, stated.orElse(mapped), phase, conditions, model, unitHeaders, standIn);
  }
}
