package dev.tokenprice.report;

import dev.tokenprice.analysis.RateUse;
import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.util.List;

/** How the figures come about: definitions, formulas, rates, units, assumptions, version. */
final class MethodSheet {
  private static final List<String> TERMS =
      List.of(
          "yuan",
          "headline",
          "real",
          "overstatement",
          "share",
          "mix",
          "equal",
          "baseline",
          "fx",
          "single-price",
          "free",
          "missing",
          "held",
          "source",
          "trap",
          "claim",
          "class-depth",
          "class-place",
          "capacity");

  private static final List<String> UNITS =
      List.of("1000000", "10000", "1000", "1", "li", "usd", "other");

  private final Draft draft;

  MethodSheet(Draft draft) {
    this.draft = draft;
  }

  void draw(Page page) {
    page.line(Style.TITLE, draft.text("method.title"));
    page.line(Style.NOTE, draft.text("method.version", draft.facts().version()));
    page.table(texts("terms", "term").freezing(1), TERMS);
    page.gap().line(Style.HEADING, draft.text("method.verdicts"));
    page.table(verdicts(), List.of(Verdict.values()));
    page.gap().line(Style.HEADING, draft.text("method.rates"));
    page.line(Style.NOTE, draft.text("method.rates-note"));
    page.table(rates(), draft.analysis().rates());
    page.gap().line(Style.HEADING, draft.text("method.units"));
    page.table(texts("units", "unit-rule"), UNITS);
  }

  private Table<String> texts(String table, String prefix) {
    var columns =
        new Columns<String>(draft)
            .add("word", Style.STRONG, key -> Value.of(draft.text(prefix + "." + key)))
            .add("meaning", Style.WRAPPED, key -> Value.of(draft.text(prefix + "." + key + ".is")));
    return Table.of(table, columns.list(), "");
  }

  private Table<Verdict> verdicts() {
    var columns =
        new Columns<Verdict>(draft)
            .add("verdict", Style.STRONG, v -> Value.of(draft.words().verdict(v)))
            .add("when", Style.WRAPPED, v -> Value.of(draft.text("verdict." + v.name() + ".is")))
            .text("code", Verdict::name);
    return Table.of("verdicts", columns.list(), "")
        .toned(verdict -> verdict.inputAlone() ? Tone.ALERT : Tone.PLAIN);
  }

  private Table<RateUse> rates() {
    var columns =
        new Columns<RateUse>(draft)
            .add("currency", Style.STRONG, r -> Value.of(r.rate().currency()))
            .add(
                "rate_note",
                Style.WRAPPED,
                r -> Value.of(draft.text(r.stale() ? "rate.stale" : "rate.fresh", r.daysOld())))
            .number("rate", Style.RATE, r -> r.rate().yuan())
            .add("rate_date", Style.DAY, r -> Value.of(r.rate().date()))
            .count("days_old", RateUse::daysOld)
            .text("source", r -> r.rate().source());
    return Table.of("rates", columns.list(), draft.text("method.no-rates"))
        .toned(rate -> rate.stale() ? Tone.WARNING : Tone.PLAIN);
  }
}
