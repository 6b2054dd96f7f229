package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.CellReading.Subject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one record say about all its prices.
 *
 * @param model empty if the record names none
 * @param service empty if the record does not state it
 * @param meters empty if the record does not say what is counted
 * @param metersOfName what the model's name says of it, where neither column nor record does
 * @param date from which its prices hold; null if neither record nor list states one
 * @param lastDay of its prices; null if it states none that can be read
 * @param badDate a date that cannot be read, as it stands; null if there is none
 * @param modelClass null if it is not stated
 * @param reference where the prices were found; null if it is not stated
 */
record RowFacts(
    String vendor,
    String model,
    Optional<Service> service,
    Set<Meter> meters,
    Set<Meter> metersOfName,
    Conditions conditions,
    @Nullable LocalDate date,
    @Nullable LocalDate lastDay,
    @Nullable String badDate,
    @Nullable String modelClass,
    @Nullable String reference) {

  /**
   * What the record's price in a column is a price of.
   *
   * @param model the column's, where its header names one
   */
  Subject subject(PriceColumn column, String model) {
    Set<Meter> stated = Meters.combined(union(column.meters(), meters));
    Set<Meter> named = stated.isEmpty() && !column.shared() ? metersOfName : stated;
    Set<Meter> counted = Meters.under(column.conditions(), named);
    Conditions all = Meters.beside(counted, with(column.conditions()));
    return new Subject(vendor, model, service.orElse(Service.INFERENCE), counted, all);
  }

  private Conditions with(Conditions ofColumn) {
    Conditions all = conditions;
    if (ofColumn.isEmpty()) {
      return all;
    }
    for (var condition : ofColumn.byName().entrySet()) {
      all = all.with(condition.getKey(), condition.getValue());
    }
    return all;
  }

  private static Set<Meter> union(Set<Meter> ofColumn, Set<Meter> ofRow) {
    if (ofColumn.isEmpty()) {
      return ofRow;
    }
    if (ofRow.isEmpty()) {
      return ofColumn;
    }
    var union = new HashSet<>(ofColumn);
    union.addAll(ofRow);
    return union;
  }
}
