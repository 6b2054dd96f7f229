package dev.tokenprice.report;

import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Range;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.util.List;
import java.util.function.Function;

/** Every cut of input that output did not follow, worst overstatement first. */
final class InputOnlySheet {
  private static final int IN_CHART = 15;

  private final Draft draft;
  private final List<OfferChange> changes;
  private final boolean severalCurrencies;

  InputOnlySheet(Draft draft) {
    this.draft = draft;
    this.changes = draft.analysis().asymmetric();
    this.severalCurrencies =
        changes.stream().anyMatch(c -> !c.comparison().currency().equals(Money.YUAN));
  }

  PlacedTable draw(Page page) {
    long alone = changes.stream().filter(change -> change.verdict().inputAlone()).count();
    page.line(Style.TITLE, draft.text("input-only.title", alone, changes.size() - alone));
    page.line(Style.NOTE, draft.text("input-only.note"));
    PlacedTable placed = page.table(table(), changes);
    if (!changes.isEmpty()) {
      page.chart(chart(placed));
    }
    return placed;
  }

  private Table<OfferChange> table() {
    String unit =
        severalCurrencies
            ? draft.text("unit.native-per-million")
            : draft.words().perMillion(Money.YUAN);
    var columns =
        new Columns<OfferChange>(draft)
            .add("verdict", Style.STRONG, c -> Value.of(draft.words().verdict(c.verdict())))
            .model(OfferChange::offer)
            .modelClass(OfferChange::modelClass)
            .conditions(OfferChange::offer)
            .add("effective", Style.DAY, c -> Value.of(c.effectiveFrom()))
            .under(draft.text("band.input", unit));
    move(columns, "in", Comparison::input);
    columns.under(draft.text("band.output", unit));
    move(columns, "out", Comparison::output);
    columns
        .under("")
        .addIf(
            severalCurrencies,
            "currency",
            Style.TEXT,
            c -> Value.of(draft.words().currency(currency(c))))
        .under(draft.text("band.my-mix"))
        .add("real", Style.STRONG_PERCENT, this::real)
        .add("overstatement", Style.POINTS, this::overstatement)
        .add("output_share", Style.PERCENT, this::outputShare)
        .under(draft.text("band.presets"));
    for (Mix mix : Mix.PRESETS) {
      String id = "real_" + mix.code().replace(':', '_');
      columns.number(id, Style.PERCENT, c -> c.comparison().realCut(mix));
    }
    columns
        .under("")
        .text("baseline", c -> draft.words().baseline(c.comparison().baseline()))
        .text("source", OfferChange::source);
    return Table.of("input_only", columns.list(), draft.text("input-only.empty"))
        .freezing(3)
        .toned(c -> c.verdict().inputAlone() ? Tone.ALERT : Tone.PLAIN)
        .atMost(Table.MOST_ROWS, draft.restIn(CsvFiles.CHANGES.name()));
  }

  private void move(
      Columns<OfferChange> columns, String id, Function<Comparison, PriceMove> meter) {
    columns
        .number(id + "_old", Style.PRICE, c -> sides(c, meter).before())
        .leadingTo(c -> draft.trail().to(c.source(), c.offer(), move(c, meter).before()))
        .number(id + "_new", Style.PRICE, c -> sides(c, meter).after())
        .leadingTo(c -> draft.trail().to(c.source(), c.offer(), move(c, meter).after()))
        .number(id + "_cut", Style.PERCENT, c -> move(c, meter).cut());
  }

  private Value real(OfferChange change) {
    String formula = MixFormula.realCut(before(change), after(change));
    return Value.formula(formula, change.comparison().realCut(mix()));
  }

  private Value overstatement(OfferChange change) {
    var overstatement = change.comparison().overstatement(mix());
    return Value.formula(
        "IFERROR(({in_cut}-{real})*100,\"\")",
        overstatement == null ? null : overstatement.scaleByPowerOfTen(2));
  }

  private Value outputShare(OfferChange change) {
    return Value.formula(
        MixFormula.outputShare("{out_new}", after(change)), change.comparison().outputShare(mix()));
  }

  private static String before(OfferChange change) {
    return MixFormula.bill("{in_old}", "{out_old}", cache(change).before());
  }

  private static String after(OfferChange change) {
    return MixFormula.bill("{in_new}", "{out_new}", cache(change).after());
  }

  private static Sides cache(OfferChange change) {
    return Sides.of(change.comparison(), change.comparison().cacheRead());
  }

  private static Sides sides(OfferChange change, Function<Comparison, PriceMove> meter) {
    return Sides.of(change.comparison(), move(change, meter));
  }

  private static PriceMove move(OfferChange change, Function<Comparison, PriceMove> meter) {
    return meter.apply(change.comparison());
  }

  private Mix mix() {
    return draft.analysis().mix();
  }

  private static String currency(OfferChange change) {
    return change.comparison().currency();
  }

  private Chart chart(PlacedTable placed) {
    return Chart.of(
            Chart.Kind.AMOUNT_BARS,
            title(),
            "",
            severalCurrencies
                ? draft.text("unit.native-per-million")
                : draft.words().perMillion(Money.YUAN))
        .with(draft.text("column.in_old"), names(placed), placed.top("in_old", IN_CHART))
        .with(draft.text("column.in_new"), names(placed), placed.top("in_new", IN_CHART))
        .with(draft.text("column.out_old"), names(placed), placed.top("out_old", IN_CHART))
        .with(draft.text("column.out_new"), names(placed), placed.top("out_new", IN_CHART));
  }

  /** The finding: how the worst of them moved. */
  private String title() {
    OfferChange worst = changes.get(0);
    return draft.text(
        "input-only.chart",
        worst.offer().model(),
        arrow(worst, Comparison::input),
        arrow(worst, Comparison::output),
        draft.words().perMillion(currency(worst)));
  }

  private String arrow(OfferChange change, Function<Comparison, PriceMove> meter) {
    Sides sides = sides(change, meter);
    return draft.words().amount(sides.before()) + " → " + draft.words().amount(sides.after());
  }

  private static Range names(PlacedTable placed) {
    return placed.top("model", IN_CHART);
  }
}
