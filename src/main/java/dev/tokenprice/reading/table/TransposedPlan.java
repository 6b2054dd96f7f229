package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.ColumnReading.Ignored;
import dev.tokenprice.reading.ColumnReading.Taken;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.TierGrammar;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table with a column per model. The labels at the left of a record say which prices it holds; a
 * blank label is the one above, as a merged cell leaves it.
 */
final class TransposedPlan {
  private final HeaderGrammar headers;
  private final UnitGrammar units;
  private final Titles titles;
  private final Row models;
  private final Statement above;
  private final Conditions conditionsAbove;
  private final int labelColumns;
  private final List<String> labels = new ArrayList<>();

  /**
   * @param models the record that names the models
   */
  TransposedPlan(HeaderGrammar headers, UnitGrammar units, Titles titles, Row models) {
    this.headers = headers;
    this.units = units;
    this.titles = titles;
    this.models = models;
    above = titles.statement();
    conditionsAbove = titles.conditions();
    labelColumns = firstName();
  }

  /** The first column after the word for "model", or after the first, that has a name. */
  private int firstName() {
    int first = 1;
    for (int column = 1; column < models.width(); column++) {
      first = headers.read(models.cell(column)).role() == Role.MODEL ? column + 1 : first;
    }
    while (first < models.width() && models.cell(first).isBlank()) {
      first++;
    }
    return first;
  }

  /** The layout of a record; empty if it holds no prices. */
  Optional<TableLayout> layout(Row row) {
    takeLabels(row);
    Header label = headers.read(String.join(" ", labels).strip());
    boolean prices = label.mayBePrice() && !label.meters().isEmpty();
    if (!prices || row.width() != models.width()) {
      return Optional.empty();
    }
    UnitGrammar.Reading beside = units.whole(row.cell(labelColumns));
    boolean unitBeside =
        !beside.statement().isNone()
            && beside.unknown().isEmpty()
            && !statesMoney(beside)
            && !isPriceOfModel(row);
    return layout(label, unitBeside ? List.of(labelColumns) : List.of(), style(row));
  }

  /** A number beside the label may count tokens, but not below the name of a model. */
  private boolean isPriceOfModel(Row row) {
    boolean worded = row.cell(labelColumns).chars().anyMatch(Character::isLetter);
    return !worded && isName(models.cell(labelColumns));
  }

  /** A number before the currency makes it a price. */
  private static boolean statesMoney(UnitGrammar.Reading reading) {
    return reading.statement().per() == null;
  }

  private void takeLabels(Row row) {
    for (int column = 0; column < labelColumns; column++) {
      String label = label(row.cell(column));
      if (!label.isEmpty()) {
        labels.subList(Math.min(column, labels.size()), labels.size()).clear();
      }
      if (!label.isEmpty() || labels.size() <= column) {
        labels.add(label);
      }
    }
  }

  /** The number of a record is no label. */
  private static String label(String cell) {
    return cell.isBlank() || cell.strip().chars().allMatch(Character::isDigit) ? "" : cell.strip();
  }

  private static NumberStyle style(Row row) {
    return NumberStyle.of(row.cells().stream(), NumberStyle.POINT);
  }

  private Optional<TableLayout> layout(Header label, List<Integer> unitColumns, NumberStyle style) {
    List<List<PriceColumn>> prices = new ArrayList<>();
    List<ColumnReading> columns = new ArrayList<>();
    for (int column = 0; column < models.width(); column++) {
      String model = models.cell(column);
      Taken taken = column < labelColumns ? new About(Role.METER) : new Ignored();
      if (unitColumns.contains(column)) {
        taken = new About(Role.UNIT);
      } else if (column >= labelColumns && isName(model)) {
        PriceColumn price = price(column, model, label, unitColumns);
        prices.add(List.of(price));
        taken = price.reading(List.of(), false);
      }
      columns.add(new ColumnReading(model, taken, Evidence.TRANSPOSED));
    }
    return prices.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableLayout(
                models.line(),
                models.width(),
                models.cells(),
                prices,
                Map.of(),
                MergedCells.NONE,
                titles.statement().orElse(above),
                titles.conditions(conditionsAbove),
                style,
                columns));
  }

  /** A word of the vocabulary or a tier is no name of a model. */
  private boolean isName(String text) {
    return !text.isBlank() && !headers.read(text).isWord() && TierGrammar.find(text).isEmpty();
  }

  private static PriceColumn price(
      int column, String model, Header label, List<Integer> unitColumns) {
    Set<Meter> meters = Meters.combined(label.meters());
    return new PriceColumn(
        column,
        model,
        meters,
        label.stated(),
        Statement.NONE,
        label.phase(),
        label.conditions(),
        model.strip(),
        unitColumns,
        false);
  }
}
