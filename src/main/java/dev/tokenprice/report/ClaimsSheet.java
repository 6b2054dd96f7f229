package dev.tokenprice.report;

import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimAudit.ClaimVerdict;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Each claim beside what it is on input, on output and at each mix. */
final class ClaimsSheet {
  private final Draft draft;
  private final ClaimText texts;

  ClaimsSheet(Draft draft) {
    this.draft = draft;
    this.texts = new ClaimText(draft.words(), draft.messages());
  }

  void draw(Page page) {
    List<ClaimAudit> claims = draft.analysis().claims();
    page.line(
        Style.TITLE,
        draft.text(
            "claims.title",
            claims.size(),
            count(claims, ClaimVerdict.HOLDS),
            claims.stream().filter(audit -> audit.holdsOn() == ClaimAudit.HoldsOn.INPUT).count(),
            count(claims, ClaimVerdict.NOT_CHECKABLE)));
    page.line(Style.NOTE, draft.text("claims.note"));
    List<Numbered> rows = numbered(claims);
    page.table(table(), rows);
    if (!claims.isEmpty()) {
      page.gap().line(Style.HEADING, draft.text("claims.prices"));
      new ClaimPricesBlock(draft, texts).draw(page, rows);
    }
  }

  private static List<Numbered> numbered(List<ClaimAudit> claims) {
    return IntStream.range(0, claims.size())
        .mapToObj(i -> new Numbered(i + 1L, claims.get(i)))
        .toList();
  }

  private static long count(List<ClaimAudit> claims, ClaimVerdict verdict) {
    return claims.stream().filter(audit -> audit.verdict() == verdict).count();
  }

  private Table<Numbered> table() {
    var columns =
        new Columns<Numbered>(draft)
            .count("number", Numbered::number)
            .add("verdict", Style.STRONG, row -> Value.of(texts.verdict(row.audit())))
            .text("vendor", row -> row.claim().vendor())
            .add("model", Style.STRONG, row -> Value.of(row.claim().model()))
            .add("claim", Style.WRAPPED_NARROW, row -> Value.of(row.claim().text()))
            .add("claimed", Style.STRONG_PERCENT, row -> claimed(row.claim()))
            .styledBy(row -> ClaimCells.ofClaimed(row.audit()))
            .add("compared_to", Style.TEXT, row -> Value.of(texts.comparedTo(row.audit())))
            .under(draft.text("band.claim-is"));
    figure(columns, "on_input", "input", ClaimCells::onInput);
    figure(columns, "on_output", "output", ClaimCells::onOutput);
    Mix own = draft.analysis().mix();
    figure(columns, "at_my_mix", own.code(), audit -> ClaimCells.atMix(audit, own));
    for (Mix mix : Mix.PRESETS) {
      String id = "at_" + mix.code().replace(':', '_');
      figure(columns, id, mix.code(), audit -> ClaimCells.atPreset(audit, mix));
    }
    columns
        .under("")
        .add("conclusion", Style.WRAPPED_NARROW, row -> Value.of(texts.sentence(row.audit())));
    return Table.of("claims", columns.list(), draft.text("claims.empty"))
        .freezing(4)
        .toned(row -> tone(row.audit()))
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.CLAIMS.name()));
  }

  private static Value claimed(Claim claim) {
    return Value.of(ClaimCells.claimed(claim.claimed()));
  }

  private static void figure(
      Columns<Numbered> columns, String id, String basis, Function<ClaimAudit, Value> value) {
    columns
        .add(id, Style.PERCENT, row -> value.apply(row.audit()))
        .styledBy(row -> ClaimCells.ofFigure(row.audit(), basis));
  }

  private static Tone tone(ClaimAudit audit) {
    return switch (audit.verdict()) {
      case INPUT_ONLY, DOES_NOT_HOLD -> Tone.ALERT;
      case INPUT_OUTPUT_UNKNOWN, OUTPUT_ONLY, MIX_ONLY -> Tone.WARNING;
      case HOLDS, INPUT_AS_STATED, OUTPUT_AS_STATED, INPUT_OUTPUT_CHEAPER, CHEAPER_THAN_CLAIMED ->
          Tone.PLAIN;
      case NOT_CHECKABLE -> Tone.QUIET;
    };
  }

  /** A claim and the number by which the two tables of the sheet know it. */
  record Numbered(long number, ClaimAudit audit) {
    Claim claim() {
      return audit.claim();
    }
  }
}
