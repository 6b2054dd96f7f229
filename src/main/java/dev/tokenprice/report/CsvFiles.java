package dev.tokenprice.report;

import static dev.tokenprice.report.CsvFile.orEmpty;

import dev.tokenprice.analysis.Baseline;
import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimFigure;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.FreeTrap;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.PricePoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files beside the workbook, column by column. Decimals are plain and exact. */
final class CsvFiles {
  static final String HELD = "held.csv";

  static final CsvFile<CurrentPrice> PRICES =
      CsvFile.written(
          "prices.csv",
          "vendor,model,class,service,meter,conditions,price,currency,per,"
              + "yuan_per_million_tokens,fx_rate,fx_date,effective_from,last_seen,source,file,"
              + "line,column,text",
          CsvFiles::price);

  static final CsvFile<OfferChange> CHANGES =
      CsvFile.of(
          "changes.csv",
          "vendor,model,class,service,conditions,effective_from,verdict,input_old,input_new,"
              + "input_cut,output_old,output_new,output_cut,real_cut_1_1,real_cut_3_1,"
              + "real_cut_1_3,real_cut_10_1,real_cut_7_2_1,overstatement_3_1,fx_effect,currency,"
              + "baseline,source,missing",
          CsvFiles::change);

  static final CsvFile<ClaimAudit> CLAIMS =
      CsvFile.of(
          "claims.csv",
          "vendor,model,date,claim,claimed,compared_to,on_input,on_output,at_1_1,at_3_1,at_1_3,"
              + "holds_on,verdict,missing",
          CsvFiles::claim);

  static final CsvFile<FreeTrap> TRAPS =
      CsvFile.of(
          "traps.csv",
          "vendor,model,free_since,paid_service,paid_meter,price,currency,per,"
              + "yuan_per_million_tokens,source",
          CsvFiles::trap);

  private CsvFiles() {}

  static CsvFile<Held> held(HeldText texts) {
    return CsvFile.of(
        HELD,
        "file,line,column,text,reason,message,suggestion",
        held ->
            List.of(
                held.where().file(),
                held.where().line() == 0 ? "" : Long.toString(held.where().line()),
                held.where().column(),
                held.where().text(),
                held.reason().code(),
                texts.sentence(held),
                texts.whatToDo(held)));
  }

  private static void price(CurrentPrice current, CsvWriter csv) {
    PricedPoint priced = current.price();
    PricePoint point = priced.point();
    ExchangeRate rate = priced.currency().equals(Money.YUAN) ? null : priced.rate();
    Offer offer = current.offer();
    csv.cell(offer.vendor())
        .cell(offer.model())
        .cell(orEmpty(current.modelClass()))
        .cell(offer.service().code())
        .cell(point.meter().code())
        .cell(offer.conditions().text())
        .plain(point.price().amount())
        .cell(priced.currency())
        .cell(point.per().per())
        .exact(priced.yuanPerMillion());
    if (rate == null) {
      csv.cell("").cell("");
    } else {
      csv.exact(rate.yuan()).cell(rate.date());
    }
    csv.cell(point.effectiveFrom())
        .cell(point.lastSeen())
        .cell(current.source())
        .cell(point.provenance().file())
        .cell(point.provenance().line())
        .cell(point.provenance().column())
        .cell(point.provenance().text());
  }

  private static List<String> change(OfferChange change) {
    Comparison comparison = change.comparison();
    Offer offer = change.offer();
    var row = new ArrayList<String>();
    row.addAll(List.of(offer.vendor(), offer.model(), orEmpty(change.modelClass())));
    row.addAll(List.of(offer.service().code(), offer.conditions().text()));
    row.addAll(List.of(change.effectiveFrom().toString(), change.verdict().name()));
    move(row, comparison.input());
    move(row, comparison.output());
    Mix.PRESETS.forEach(mix -> row.add(Figures.fraction(comparison.realCut(mix))));
    row.add(Figures.fraction(comparison.overstatement(Mix.THREE_TO_ONE)));
    row.add(Figures.fraction(comparison.fxEffect()));
    row.addAll(List.of(comparison.currency(), baseline(comparison.baseline()), change.source()));
    row.add(String.join(" ", comparison.missing()));
    return row;
  }

  private static void move(List<String> row, PriceMove move) {
    row.add(yuan(move.before()));
    row.add(yuan(move.after()));
    row.add(Figures.fraction(move.cut()));
  }

  private static List<String> claim(ClaimAudit audit) {
    return List.of(
        audit.claim().vendor(),
        audit.claim().model(),
        audit.claim().date().toString(),
        audit.claim().text(),
        audit.claimedText(),
        audit.claim().comparedTo(),
        figure(audit, audit.onInput()),
        figure(audit, audit.onOutput()),
        figure(audit, audit.atMix().get(Mix.EVEN.code())),
        figure(audit, audit.atMix().get(Mix.THREE_TO_ONE.code())),
        figure(audit, audit.atMix().get(Mix.ONE_TO_THREE.code())),
        audit.holdsOn().code(),
        audit.verdict().name(),
        String.join(" ", audit.missing()));
  }

  private static List<String> trap(FreeTrap trap) {
    PricePoint paid = trap.paid().price().point();
    return List.of(
        trap.free().offer().vendor(),
        trap.free().offer().model(),
        trap.freeSince().toString(),
        trap.paid().offer().service().code(),
        paid.meter().code(),
        paid.price().amount().toPlainString(),
        paid.price().currency(),
        paid.per().per(),
        exact(trap.yuanPerMillion()),
        trap.paid().source());
  }

  private static String figure(ClaimAudit audit, @Nullable ClaimFigure figure) {
    return figure == null ? "" : audit.text(figure);
  }

  private static String baseline(Baseline baseline) {
    return baseline.code();
  }

  private static String yuan(@Nullable PricedPoint price) {
    return price == null ? "" : exact(price.yuanPerMillion());
  }

  private static String exact(@Nullable BigDecimal number) {
    return number == null ? "" : Figures.exact(number);
  }
}
