package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.cell.EndGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a record beside its prices, to what they say about all of them. */
final class RowFactsReader {
  private final @Nullable LocalDate listDate;
  private final Mapping mapping;
  private final Words words;
  private final ConditionGrammar conditions;
  private final EndGrammar ends;
  private final Remembered<String, Optional<LocalDate>> days = Remembered.ofText(DateGrammar::read);

  RowFactsReader(
      @Nullable LocalDate listDate,
      Mapping mapping,
      Words words,
      ConditionGrammar conditions,
      EndGrammar ends) {
    this.listDate = listDate;
    this.mapping = mapping;
    this.words = words;
    this.conditions = conditions;
    this.ends = ends;
  }

  /**
   * @param row a record with its merged cells filled
   */
  RowFacts read(Row row, TableLayout layout) {
    String name = first(Role.MODEL, row, layout);
    String model = model(name);
    String meter = first(Role.METER, row, layout);
    Set<Meter> meters = meters(meter);
    String day = first(Role.DATE, row, layout);
    Optional<LocalDate> date = days.of(day);
    EndGrammar.End end = end(row, layout);
    String badEnd = end == null ? null : end.unread();
    String reference = first(Role.REFERENCE, row, layout);
    return new RowFacts(
        vendor(first(Role.VENDOR, row, layout)),
        model,
        words.service(first(Role.SERVICE, row, layout)).map(Service::of),
        meters,
        meters.isEmpty() && layout.isCountedByName() ? words.directions(name) : Set.of(),
        conditions(row, layout, mapping.meters().containsKey(meter)),
        date.orElse(listDate),
        end == null ? null : end.day(),
        day.isEmpty() || date.isPresent() ? badEnd : day,
        modelClass(model, first(Role.MODEL_CLASS, row, layout)),
        reference.isEmpty() ? null : reference);
  }

  /** The first cell of a role that is filled, cleaned of quotes too; empty if none is. */
  private static String first(Role role, Row row, TableLayout layout) {
    for (int column : layout.columnsOf(role)) {
      String cell = row.cell(column);
      if (!cell.isBlank()) {
        return StrayMarks.unquoted(Fold.clean(cell));
      }
    }
    return "";
  }

  private String model(String named) {
    return words.isTotal(named) ? "" : mapping.models().getOrDefault(named, named);
  }

  private String vendor(String named) {
    String standing = mapping.vendor();
    return named.isEmpty() && standing != null ? standing : named;
  }

  private Set<Meter> meters(String named) {
    Set<Meter> mapped = mapping.meters().get(named);
    return mapped != null ? mapped : Meters.combined(words.meters(named));
  }

  private Conditions conditions(Row row, TableLayout layout, boolean meterIsMapped) {
    Conditions found = layout.conditions();
    for (int column : layout.columnsOf(Role.CONDITION)) {
      found = conditions.ofCell(layout.headers().get(column), row.cell(column), found);
    }
    if (meterIsMapped) {
      return found;
    }
    for (int column : layout.columnsOf(Role.METER)) {
      found = conditions.ofMeterCell(layout.headers().get(column), row.cell(column), found);
    }
    return found;
  }

  /** The first of the last days stated, whether or not it can be read; null if none is. */
  private EndGrammar.@Nullable End end(Row row, TableLayout layout) {
    for (int column : layout.columnsOf(Role.END)) {
      EndGrammar.End end = ends.read(row.cell(column));
      if (!end.isOpen()) {
        return end;
      }
    }
    return null;
  }

  private @Nullable String modelClass(String model, String named) {
    String mapped = mapping.classes().get(model);
    return mapped != null ? mapped : words.modelClass(named).orElse(null);
  }
}
