package dev.tokenprice.report;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.report.workbook.Column;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Target;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the columns of a table; the header of each is the text {@code column.ID}. */
final class Columns<T> {
  private final Messages messages;
  private final Words words;
  private final List<Column<T>> columns = new ArrayList<>();
  private String band = "";

  Columns(Draft draft) {
    this.messages = draft.messages();
    this.words = draft.words();
  }

  /** Columns from here on stand under this; empty to end it. */
  Columns<T> under(String commonBand) {
    band = commonBand;
    return this;
  }

  Columns<T> add(String id, Style style, Function<T, Value> value) {
    columns.add(Column.of(id, messages.text("column." + id), style, value).under(band));
    return this;
  }

  Columns<T> addIf(boolean wanted, String id, Style style, Function<T, Value> value) {
    return wanted ? add(id, style, value) : this;
  }

  Columns<T> text(String id, Function<T, @Nullable String> value) {
    return add(id, Style.TEXT, row -> Value.of(value.apply(row)));
  }

  Columns<T> number(String id, Style style, Function<T, @Nullable BigDecimal> value) {
    return add(id, style, row -> Value.of(value.apply(row)));
  }

  Columns<T> count(String id, Function<T, Long> value) {
    return add(id, Style.COUNT, row -> Value.of((long) value.apply(row)));
  }

  /** Vendor and model. */
  Columns<T> model(Function<T, Offer> offer) {
    return text("vendor", row -> offer.apply(row).vendor())
        .add("model", Style.STRONG, row -> Value.of(offer.apply(row).model()));
  }

  Columns<T> modelClass(Function<T, @Nullable String> modelClass) {
    return text("class", row -> words.modelClass(modelClass.apply(row)));
  }

  Columns<T> service(Function<T, Offer> offer) {
    return text("service", row -> words.service(offer.apply(row).service()));
  }

  Columns<T> conditions(Function<T, Offer> offer) {
    return text("conditions", row -> words.conditions(offer.apply(row).conditions()));
  }

  /** The cells of the last column look as their rows say. */
  Columns<T> styledBy(Function<T, Style> look) {
    return changeLast(last -> last.styledBy(look));
  }

  /** A click on the last column leads there. */
  Columns<T> leadingTo(Function<T, Optional<Target>> target) {
    return changeLast(last -> last.linkedBy(target));
  }

  /** The last column is shaded from low to high. */
  Columns<T> shaded() {
    return changeLast(Column::withColourScale);
  }

  List<Column<T>> list() {
    return List.copyOf(columns);
  }

  private Columns<T> changeLast(Function<Column<T>, Column<T>> change) {
    int last = columns.size() - 1;
    columns.set(last, change.apply(columns.get(last)));
    return this;
  }
}
