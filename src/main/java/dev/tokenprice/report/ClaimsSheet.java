package dev.tokenprice.report;

import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimAudit.ClaimVerdict;
import dev.tokenprice.analysis.ClaimLowest;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Target;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    page.table(table(), claims);
  }

  private static long count(List<ClaimAudit> claims, ClaimVerdict verdict) {
    return claims.stream().filter(audit -> audit.verdict() == verdict).count();
  }

  private Table<ClaimAudit> table() {
    var columns =
        new Columns<ClaimAudit>(draft)
            .add("verdict", Style.STRONG, a -> Value.of(texts.verdict(a)))
            .text("vendor", a -> a.claim().vendor())
            .add("model", Style.STRONG, a -> Value.of(a.claim().model()))
            .add("claim", Style.WRAPPED, a -> Value.of(a.claim().text()))
            .add("claimed", Style.STRONG_PERCENT, ClaimsSheet::claimed)
            .styledBy(ClaimCells::ofClaimed)
            .add("compared_to", Style.TEXT, a -> Value.of(texts.comparedTo(a)))
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
        .add("conclusion", Style.WRAPPED, a -> Value.of(texts.sentence(a)))
        .text("gives", texts::basis)
        .add("against_lowest", Style.TEXT, a -> Value.of(texts.againstLowest(a)))
        .add("on_lowest_in", Style.PERCENT, ClaimCells::onLowestInput)
        .styledBy(ClaimCells::ofForm)
        .add("on_lowest_out", Style.PERCENT, ClaimCells::onLowestOutput)
        .styledBy(ClaimCells::ofForm)
        .number("lowest_in", Style.PRICE, a -> lowest(a, Comparison::input))
        .leadingTo(a -> lowestTrail(a, Comparison::input))
        .number("lowest_out", Style.PRICE, a -> lowest(a, Comparison::output))
        .leadingTo(a -> lowestTrail(a, Comparison::output))
        .under(draft.text("band.claim-input"));
    prices(columns, "in", Comparison::input);
    columns.under(draft.text("band.claim-output"));
    prices(columns, "out", Comparison::output);
    columns
        .under("")
        .text("currency", this::currency)
        .add("date", Style.DAY, a -> Value.of(a.claim().date()))
        .text("file", a -> a.claim().provenance().file())
        .count("line", a -> a.claim().provenance().line());
    return Table.of("claims", columns.list(), draft.text("claims.empty"))
        .freezing(3)
        .toned(ClaimsSheet::tone)
        .atMost(Table.MOST_ROWS, draft.restIn(CsvFiles.CLAIMS.name()));
  }

  private static Value claimed(ClaimAudit audit) {
    return Value.of(ClaimCells.claimed(audit.claim().claimed()));
  }

  private void figure(
      Columns<ClaimAudit> columns, String id, String basis, Function<ClaimAudit, Value> value) {
    columns.add(id, Style.PERCENT, value).styledBy(audit -> ClaimCells.ofFigure(audit, basis));
  }

  private void prices(
      Columns<ClaimAudit> columns, String id, Function<Comparison, PriceMove> meter) {
    columns
        .number(id + "_compared", Style.PRICE, a -> side(a, meter, Sides::before))
        .leadingTo(a -> trail(a, comparedOffer(a), meter, PriceMove::before))
        .number(id + "_own", Style.PRICE, a -> side(a, meter, Sides::after))
        .leadingTo(a -> trail(a, ownOffer(a), meter, PriceMove::after));
  }

  private static @Nullable BigDecimal side(
      ClaimAudit audit,
      Function<Comparison, PriceMove> meter,
      Function<Sides, @Nullable BigDecimal> side) {
    Comparison comparison = audit.comparison();
    return comparison == null ? null : side.apply(Sides.of(comparison, meter.apply(comparison)));
  }

  private static @Nullable BigDecimal lowest(
      ClaimAudit audit, Function<Comparison, PriceMove> meter) {
    ClaimLowest lowest = audit.againstLowest();
    return lowest == null
        ? null
        : Sides.of(lowest.comparison(), meter.apply(lowest.comparison())).before();
  }

  private Optional<Target> lowestTrail(ClaimAudit audit, Function<Comparison, PriceMove> meter) {
    ClaimLowest lowest = audit.againstLowest();
    String source = audit.source() == null ? "" : audit.source();
    return lowest == null
        ? Optional.empty()
        : draft.trail().to(source, ownOffer(audit), meter.apply(lowest.comparison()).before());
  }

  private Optional<Target> trail(
      ClaimAudit audit,
      Offer offer,
      Function<Comparison, PriceMove> meter,
      Function<PriceMove, @Nullable PricedPoint> side) {
    Comparison comparison = audit.comparison();
    PricedPoint price = comparison == null ? null : side.apply(meter.apply(comparison));
    String source = audit.source() == null ? "" : audit.source();
    return isStatedByClaim(audit, price)
        ? Optional.empty()
        : draft.trail().to(source, offer, price);
  }

  private static boolean isStatedByClaim(ClaimAudit audit, @Nullable PricedPoint price) {
    return price != null && price.point().provenance().equals(audit.claim().provenance());
  }

  private @Nullable String currency(ClaimAudit audit) {
    Comparison comparison = audit.comparison();
    return comparison == null ? null : draft.words().currency(comparison.currency());
  }

  private static Offer ownOffer(ClaimAudit audit) {
    return offer(audit.claim().vendor(), audit.claim().model());
  }

  /** What a claim compares with has a name, but no vendor of its own. */
  private static Offer comparedOffer(ClaimAudit audit) {
    String other = audit.claim().comparedTo();
    return other.isBlank() ? ownOffer(audit) : offer("", other);
  }

  private static Offer offer(String vendor, String model) {
    return new Offer(vendor, model, Service.INFERENCE, Conditions.NONE);
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
}
