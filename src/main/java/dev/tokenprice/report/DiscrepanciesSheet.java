package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.Discrepancy;
import dev.tokenprice.analysis.Discrepancy.Reason;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Two sources, one offer, different prices: what lies behind it, and how to settle it. */
final class DiscrepanciesSheet {
  private static final BigDecimal INFINITE = BigDecimal.TEN.pow(12);

  private static final Comparator<Discrepancy> WIDEST_FIRST =
      Comparator.comparing(Discrepancy::acknowledged)
          .thenComparing(DiscrepanciesSheet::apart, Comparator.reverseOrder());

  private final Draft draft;
  private final List<Discrepancy> found;

  DiscrepanciesSheet(Draft draft) {
    this.draft = draft;
    this.found = draft.analysis().discrepancies().stream().sorted(WIDEST_FIRST).toList();
  }

  void draw(Page page) {
    long judged = found.stream().filter(Discrepancy::acknowledged).count();
    page.line(Style.TITLE, draft.text("discrepancies.title", found.size() - judged, judged));
    page.line(Style.NOTE, draft.text("discrepancies.note"));
    page.line(Style.NOTE, draft.text("discrepancies.how"));
    page.table(table(), found);
  }

  private Table<Discrepancy> table() {
    var columns =
        new Columns<Discrepancy>(draft)
            .add("likely", Style.STRONG, d -> Value.of(reason(d, "")))
            .text("code", d -> d.reason().code())
            .model(d -> d.chosen().offer())
            .addIf(anyConditions(), "conditions", Style.TEXT, d -> Value.of(conditions(d)))
            .text("meter", d -> draft.words().meter(d.meter()))
            .under(draft.text("band.chosen"));
    side(columns, "chosen", Discrepancy::chosen);
    columns.under(draft.text("band.other"));
    side(columns, "other", Discrepancy::other);
    columns
        .under("")
        .number("price_ratio", Style.RATIO, Discrepancy::ratio)
        .add("why", Style.WRAPPED_NARROW, d -> Value.of(sentence(d)))
        .text("state", d -> draft.text(d.acknowledged() ? "state.judged" : "state.open"))
        .add(
            "question",
            Style.STRONG,
            d -> Value.of(draft.text("discrepancies.command", d.number())))
        .add("acknowledge", Style.INPUT_TEXT, d -> Value.none());
    return Table.of("discrepancies", columns.list(), draft.text("discrepancies.empty"))
        .freezing(3)
        .toned(d -> d.acknowledged() ? Tone.QUIET : Tone.PLAIN)
        .atMost(Table.MOST_ROWS, draft::rest);
  }

  private void side(
      Columns<Discrepancy> columns, String id, Function<Discrepancy, CurrentPrice> side) {
    columns
        .text(id + "_source", d -> side.apply(d).source())
        .text(id + "_stated", d -> draft.words().price(side.apply(d).price()))
        .leadingTo(
            d -> {
              CurrentPrice price = side.apply(d);
              return draft.trail().to(price.source(), price.offer(), price.price());
            })
        .number(id + "_yuan", Style.PRICE, d -> side.apply(d).price().yuanPerMillion());
  }

  private boolean anyConditions() {
    return found.stream().anyMatch(d -> !d.chosen().offer().conditions().isEmpty());
  }

  private String conditions(Discrepancy discrepancy) {
    return draft.words().conditions(discrepancy.chosen().offer().conditions());
  }

  private String sentence(Discrepancy discrepancy) {
    CurrentPrice chosen = discrepancy.chosen();
    CurrentPrice other = discrepancy.other();
    boolean converted =
        discrepancy.reason() == Reason.CURRENCY
            && !chosen.price().currency().equals(other.price().currency());
    return reason(discrepancy, converted ? ".converted" : ".is", chosen.source(), other.source());
  }

  private String reason(Discrepancy discrepancy, String suffix, Object... fillings) {
    return draft.text("discrepancy." + discrepancy.reason().code() + suffix, fillings);
  }

  /** How many times the dearer is the cheaper. */
  private static BigDecimal apart(Discrepancy discrepancy) {
    BigDecimal ratio = discrepancy.ratio();
    if (ratio == null || ratio.signum() == 0) {
      return INFINITE;
    }
    return ratio.max(BigDecimal.ONE.divide(ratio, MathContext.DECIMAL64));
  }
}
