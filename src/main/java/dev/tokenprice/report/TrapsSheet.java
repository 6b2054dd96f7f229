package dev.tokenprice.report;

import dev.tokenprice.analysis.CapacityCost;
import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.FreeTrap;
import dev.tokenprice.analysis.FreeTrap.Relation;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Free inference beside what the same model costs to fine-tune, deploy or reserve. */
final class TrapsSheet {
  private final Draft draft;
  private final CapacityText capacityText;

  TrapsSheet(Draft draft) {
    this.draft = draft;
    this.capacityText = new CapacityText(draft.words(), draft.messages(), draft.analysis().mix());
  }

  void draw(Page page) {
    List<FreeTrap> traps = draft.analysis().traps();
    long models = traps.stream().map(trap -> trap.free().offer()).distinct().count();
    page.line(Style.TITLE, draft.text("traps.title", models, traps.size()));
    page.line(Style.NOTE, draft.text("traps.note"));
    page.table(table(), traps);
    page.gap().line(Style.HEADING, draft.text("traps.capacities"));
    page.line(Style.NOTE, draft.text("traps.capacities-note"));
    page.table(capacities(), draft.analysis().capacities());
  }

  private Table<FreeTrap> table() {
    boolean converted = draft.analysis().traps().stream().anyMatch(trap -> trap.capacity() != null);
    var columns =
        new Columns<FreeTrap>(draft)
            .add("trap", Style.STRONG, t -> Value.of(draft.text("trap." + t.relation().name())))
            .under(draft.text("band.free-inference"))
            .model(trap -> trap.free().offer())
            .number("free_price", Style.PRICE, trap -> trap.free().yuan(Meter.INPUT))
            .leadingTo(
                trap ->
                    draft
                        .trail()
                        .to(
                            trap.free().source(),
                            trap.free().offer(),
                            trap.free().byMeter().get(Meter.INPUT)))
            .add("free_since", Style.DAY, trap -> Value.of(trap.freeSince()))
            .under(draft.text("band.paid"))
            .text("paid_model", trap -> trap.paid().offer().model())
            .text("paid_service", trap -> draft.words().service(trap.paid().offer().service()))
            .text("paid_meter", trap -> draft.words().meter(trap.paid().price().point().meter()));
    price(columns, FreeTrap::paid)
        .add("yuan", Style.STRONG_PRICE, trap -> LivePrice.of(trap.paid().price()))
        .under(draft.text("band.capacity"))
        .addIf(converted, "yuan_full_use", Style.PRICE, trap -> atFullUse(trap.capacity()))
        .addIf(converted, "break_even", Style.PERCENT, trap -> breakEven(trap.capacity()))
        .under("")
        .add("costs", Style.WRAPPED, trap -> Value.of(sentence(trap)))
        .text("conditions", trap -> draft.words().conditions(trap.paid().offer().conditions()))
        .text("source", trap -> trap.paid().source());
    return Table.of("traps", columns.list(), draft.text("traps.empty"))
        .freezing(3)
        .toned(trap -> trap.relation() == Relation.SAME_MODEL ? Tone.ALERT : Tone.PLAIN)
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.TRAPS.name()));
  }

  private <T> Columns<T> price(Columns<T> columns, Function<T, CurrentPrice> paid) {
    return columns
        .number("price", Style.PRICE, row -> paid.apply(row).price().point().price().amount())
        .leadingTo(
            row -> {
              CurrentPrice price = paid.apply(row);
              return draft.trail().to(price.source(), price.offer(), price.price());
            })
        .text("currency", row -> draft.words().currency(paid.apply(row).price().currency()))
        .text("per", row -> draft.words().per(paid.apply(row).price().point().per()));
  }

  private String sentence(FreeTrap trap) {
    CapacityCost capacity = trap.capacity();
    return capacity == null
        ? draft.text(
            "trap.costs",
            draft.words().service(trap.paid().offer().service()),
            draft.words().meter(trap.paid().price().point().meter()),
            draft.words().price(trap.paid().price()))
        : capacityText.arithmetic(capacity);
  }

  private static Value atFullUse(@Nullable CapacityCost capacity) {
    return Value.of(capacity == null ? null : capacity.yuanPerMillionAtFullUse());
  }

  /** Live: what is paid per token depends on the mix. */
  private static Value breakEven(@Nullable CapacityCost capacity) {
    CurrentOffer perToken = capacity == null ? null : capacity.perToken();
    if (capacity == null || perToken == null || !perToken.hasBoth()) {
      return Value.of(capacity == null ? null : capacity.breakEven());
    }
    String bill =
        MixFormula.billOf(
            LivePrice.expression(perToken, Meter.INPUT),
            LivePrice.expression(perToken, Meter.OUTPUT),
            perToken.yuan(Meter.CACHE_READ) == null
                ? null
                : LivePrice.expression(perToken, Meter.CACHE_READ));
    return Value.formula(
        "IFERROR({yuan_full_use}/" + MixFormula.blended(bill) + ",\"\")", capacity.breakEven());
  }

  private Table<CapacityCost> capacities() {
    var columns =
        new Columns<CapacityCost>(draft)
            .add(
                "paid_service",
                Style.STRONG,
                c -> Value.of(draft.words().service(c.price().offer().service())))
            .model(capacity -> capacity.price().offer());
    price(columns, CapacityCost::price)
        .under(draft.text("band.arithmetic"))
        .add("period_yuan", Style.MONEY, TrapsSheet::periodYuan)
        .number("tokens_per_minute", Style.COUNT, CapacityCost::tokensPerMinute)
        .number("minutes", Style.COUNT, CapacityCost::minutes)
        .add("tokens_full_use", Style.COUNT, TrapsSheet::tokens)
        .under(draft.text("band.capacity"))
        .add("yuan_full_use", Style.STRONG_PRICE, TrapsSheet::fullUse)
        .number("utilisation", Style.PERCENT, CapacityCost::utilisation)
        .add("yuan_at_use", Style.PRICE, TrapsSheet::atUse)
        .add("break_even", Style.PERCENT, TrapsSheet::breakEven)
        .under("")
        .add("arithmetic", Style.WRAPPED, c -> Value.of(capacityText.arithmetic(c)))
        .text("source", capacity -> capacity.price().source());
    return Table.of("capacities", columns.list(), draft.text("traps.no-capacities"))
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.PRICES.name()));
  }

  private static Value periodYuan(CapacityCost capacity) {
    PricedPoint price = capacity.price().price();
    return LivePrice.of(price.currency(), price.point().price().amount(), capacity.yuan());
  }

  private static Value tokens(CapacityCost capacity) {
    return Value.formula("{tokens_per_minute}*{minutes}", capacity.tokensAtFullUse());
  }

  private static Value fullUse(CapacityCost capacity) {
    return Value.formula(
        "{period_yuan}*1000000/{tokens_full_use}", capacity.yuanPerMillionAtFullUse());
  }

  private static Value atUse(CapacityCost capacity) {
    BigDecimal result = capacity.yuanPerMillionAtUtilisation();
    return Value.formula("{yuan_full_use}/{utilisation}", result);
  }
}
