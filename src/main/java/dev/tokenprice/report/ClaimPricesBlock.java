package dev.tokenprice.report;

import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimLowest;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.report.ClaimsSheet.Numbered;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Target;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The prices behind the figures of the claims, and the same claims by the lowest of seven days. */
final class ClaimPricesBlock {
  private final Draft draft;
  private final ClaimText texts;

  ClaimPricesBlock(Draft draft, ClaimText texts) {
    this.draft = draft;
    this.texts = texts;
  }

  void draw(Page page, List<Numbered> claims) {
    PlacedTable placed = page.table(table(), claims);
    page.name(ClaimFormula.NUMBERS, placed.column("number"))
        .name(ClaimFormula.INPUT_COMPARED, placed.column("in_compared"))
        .name(ClaimFormula.INPUT_OWN, placed.column("in_own"))
        .name(ClaimFormula.OUTPUT_COMPARED, placed.column("out_compared"))
        .name(ClaimFormula.OUTPUT_OWN, placed.column("out_own"));
  }

  private Table<Numbered> table() {
    var columns =
        new Columns<Numbered>(draft)
            .count("number", Numbered::number)
            .add("model", Style.STRONG, row -> Value.of(row.claim().model()))
            .text("currency", row -> currency(row.audit()))
            .text("gives", row -> texts.basis(row.audit()))
            .text("against_lowest", row -> texts.againstLowest(row.audit()))
            .under(draft.text("band.claim-input"));
    prices(columns, "in", Comparison::input);
    columns.under(draft.text("band.claim-output"));
    prices(columns, "out", Comparison::output);
    columns
        .under(draft.text("band.claim-lowest"))
        .number("lowest_in", Style.PRICE, row -> lowest(row.audit(), Comparison::input))
        .leadingTo(row -> lowestTrail(row.audit(), Comparison::input))
        .number("lowest_out", Style.PRICE, row -> lowest(row.audit(), Comparison::output))
        .leadingTo(row -> lowestTrail(row.audit(), Comparison::output))
        .add("on_lowest_in", Style.PERCENT, row -> ClaimCells.onLowestInput(row.audit()))
        .styledBy(row -> ClaimCells.ofForm(row.audit()))
        .add("on_lowest_out", Style.PERCENT, row -> ClaimCells.onLowestOutput(row.audit()))
        .styledBy(row -> ClaimCells.ofForm(row.audit()))
        .under("")
        .add("date", Style.DAY, row -> Value.of(row.claim().date()))
        .count("line", row -> row.claim().provenance().line())
        .text("file", row -> row.claim().provenance().file());
    return Table.of("claim_prices", columns.list(), "")
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.CLAIMS.name()));
  }

  private void prices(Columns<Numbered> columns, String id, Function<Comparison, PriceMove> meter) {
    columns
        .number(id + "_compared", Style.PRICE, row -> side(row.audit(), meter, Sides::before))
        .leadingTo(row -> trail(row.audit(), comparedOffer(row.audit()), meter, PriceMove::before))
        .number(id + "_own", Style.PRICE, row -> side(row.audit(), meter, Sides::after))
        .leadingTo(row -> trail(row.audit(), ownOffer(row.audit()), meter, PriceMove::after));
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
}
