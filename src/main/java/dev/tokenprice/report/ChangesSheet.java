package dev.tokenprice.report;

import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.PriceChange;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every change in the window: by offer with its verdict, by price with its exchange rate part. */
final class ChangesSheet {
  private final Draft draft;

  ChangesSheet(Draft draft) {
    this.draft = draft;
  }

  void draw(Page page) {
    var analysis = draft.analysis();
    page.line(Style.TITLE, draft.text("changes.title", analysis.changes().size()));
    page.line(
        Style.NOTE,
        draft.text("changes.note", analysis.window().since(), analysis.window().asOf()));
    page.table(offers(), analysis.changes());
    page.gap().line(Style.HEADING, draft.text("changes.prices"));
    page.line(Style.NOTE, draft.text("changes.prices-note"));
    page.table(prices(), analysis.priceChanges());
    page.gap().line(Style.HEADING, draft.text("changes.corrections"));
    page.line(Style.NOTE, draft.text("changes.corrections-note"));
    page.table(corrections(), draft.facts().corrections());
    if (!analysis.unchanged().isEmpty()) {
      page.gap().line(Style.HEADING, draft.text("changes.unchanged"));
      page.table(unchanged(), analysis.unchanged());
    }
  }

  private Table<OfferChange> offers() {
    var columns =
        new Columns<OfferChange>(draft)
            .add("verdict", Style.STRONG, c -> Value.of(draft.words().verdict(c.verdict())))
            .model(OfferChange::offer)
            .modelClass(OfferChange::modelClass)
            .service(OfferChange::offer)
            .conditions(OfferChange::offer)
            .add("effective", Style.DAY, c -> Value.of(c.effectiveFrom()))
            .under(draft.text("band.input", draft.text("unit.yuan")));
    side(columns, "in", c -> c.comparison().input());
    columns.under(draft.text("band.output", draft.text("unit.yuan")));
    side(columns, "out", c -> c.comparison().output());
    columns
        .under("")
        .text("missing", c -> draft.words().missing(c.comparison().missing()))
        .text("baseline", c -> draft.words().baseline(c.comparison().baseline()))
        .text("source", OfferChange::source);
    return Table.of("changes", columns.list(), draft.text("changes.empty"))
        .freezing(3)
        .toned(ChangesSheet::tone)
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.CHANGES.name()));
  }

  private void side(
      Columns<OfferChange> columns, String id, Function<OfferChange, PriceMove> move) {
    columns
        .number(id + "_old", Style.PRICE, c -> yuan(move.apply(c).before()))
        .leadingTo(c -> draft.trail().to(c.source(), c.offer(), move.apply(c).before()))
        .number(id + "_new", Style.PRICE, c -> yuan(move.apply(c).after()))
        .leadingTo(c -> draft.trail().to(c.source(), c.offer(), move.apply(c).after()))
        .number(id + "_cut", Style.PERCENT, c -> move.apply(c).cut());
  }

  private static Tone tone(OfferChange change) {
    if (change.verdict().inputAlone()) {
      return Tone.ALERT;
    }
    boolean quiet = change.verdict() == Verdict.NEW || change.verdict() == Verdict.NOT_COMPARABLE;
    return quiet ? Tone.QUIET : Tone.PLAIN;
  }

  private Table<PriceChange> prices() {
    var columns =
        new Columns<PriceChange>(draft)
            .add("effective", Style.DAY, c -> Value.of(c.effectiveFrom()))
            .model(PriceChange::offer)
            .service(PriceChange::offer)
            .conditions(PriceChange::offer)
            .text("meter", c -> draft.words().meter(c.move().meter()))
            .under(draft.text("band.native"))
            .add("price_old", Style.PRICE, c -> Value.of(amount(c.move().before())))
            .leadingTo(c -> draft.trail().to(c.source(), c.offer(), c.move().before()))
            .add("price_new", Style.PRICE, c -> Value.of(amount(c.move().after())))
            .leadingTo(c -> draft.trail().to(c.source(), c.offer(), c.move().after()))
            .text("currency", c -> draft.words().currency(currency(c.move())))
            .text("per", c -> per(c.move()))
            .under(draft.text("band.change"))
            .number("native_change", Style.PERCENT, c -> c.move().nativeChange())
            .number("fx_effect", Style.PERCENT, c -> c.move().fxEffect())
            .number("yuan_change", Style.PERCENT, c -> c.move().yuanChange())
            .under("")
            .text("baseline", c -> draft.words().baseline(c.baseline()))
            .text("source", PriceChange::source);
    return Table.of("price_changes", columns.list(), draft.text("changes.empty"))
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.CHANGES.name()));
  }

  private Table<Correction> corrections() {
    var columns =
        new Columns<Correction>(draft)
            .add("effective", Style.DAY, c -> Value.of(c.is().effectiveFrom()))
            .model(Correction::offer)
            .text("meter", c -> draft.words().meter(c.is().meter()))
            .under(draft.text("band.stated"))
            .number("stated_before", Style.PRICE, c -> c.was().price().amount())
            .number("stated_now", Style.PRICE, c -> c.is().price().amount())
            .text("currency", c -> draft.words().currency(c.is().price().currency()))
            .text("per", c -> draft.words().per(c.is().per()))
            .under("")
            .add("recorded", Style.DAY, c -> Value.of(c.is().recordedOn()))
            .text("source", Correction::source)
            .text("file", c -> place(c.is()));
    return Table.of("corrections", columns.list(), draft.text("changes.no-corrections"))
        .atMost(Table.MOST_ROWS_SHARED, draft::rest);
  }

  private Table<OfferChange> unchanged() {
    var columns =
        new Columns<OfferChange>(draft)
            .model(OfferChange::offer)
            .modelClass(OfferChange::modelClass)
            .conditions(OfferChange::offer)
            .number("input", Style.PRICE, c -> yuan(c.comparison().input().after()))
            .number("output", Style.PRICE, c -> yuan(c.comparison().output().after()))
            .text("source", OfferChange::source);
    return Table.of("unchanged", columns.list(), "")
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.PRICES.name()));
  }

  private static @Nullable BigDecimal yuan(@Nullable PricedPoint price) {
    return price == null ? null : price.yuanPerMillion();
  }

  private static @Nullable BigDecimal amount(@Nullable PricedPoint price) {
    if (price == null) {
      return null;
    }
    BigDecimal perMillion = price.nativePerMillion();
    return perMillion == null ? price.point().price().amount() : perMillion;
  }

  private static String currency(PriceMove move) {
    PricedPoint price = move.after() == null ? move.before() : move.after();
    return price == null ? "" : price.currency();
  }

  private String per(PriceMove move) {
    PricedPoint price = move.after() == null ? move.before() : move.after();
    if (price == null) {
      return "";
    }
    return price.nativePerMillion() == null
        ? draft.words().per(price.point().per())
        : draft.text("per.1000000");
  }

  private static String place(PricePoint point) {
    return point.provenance().file() + ":" + point.provenance().line();
  }
}
