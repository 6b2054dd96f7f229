package dev.tokenprice.report;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Analyst;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A small night, written as a table of prices per million tokens, as of 2024-05-31. */
final class Night {
  static final LocalDate AS_OF = LocalDate.of(2024, 5, 31);
  static final LocalDate SINCE = LocalDate.of(2024, 5, 1);

  private Night() {}

  /**
   * @param prices a line each: source, vendor, model, class, day, BEFORE or FROM, input, output,
   *     currency; empty for no price
   */
  static Report of(String language, String prices, Workload... workloads) {
    var points = new LinkedHashMap<List<String>, List<PricePoint>>();
    int line = 1;
    for (String row : prices.lines().toList()) {
      String[] cells = row.split(",", -1);
      List<PricePoint> its =
          points.computeIfAbsent(
              List.of(cells[0], cells[1], cells[2], cells[3]), unused -> new ArrayList<>());
      line++;
      add(its, Meter.INPUT, cells[6], cells, line);
      add(its, Meter.OUTPUT, cells[7], cells, line);
    }
    var histories = new ArrayList<OfferHistory>();
    points.forEach((key, its) -> histories.add(history(key, its)));
    var analysis =
        new Analyst(
                AS_OF,
                SINCE,
                rates(),
                Models.NONE,
                text -> Optional.empty(),
                AnalysisSettings.DEFAULT)
            .analyse(histories.stream(), List.of(), List.of(workloads));
    return new Report(analysis, PriceWar.facts(), Messages.in(language));
  }

  private static OfferHistory history(List<String> key, List<PricePoint> points) {
    var offer = new Offer(key.get(1), key.get(2), Service.INFERENCE, Conditions.NONE);
    return new OfferHistory(key.get(0), offer, key.get(3).isEmpty() ? null : key.get(3), points);
  }

  private static void add(
      List<PricePoint> points, Meter meter, String text, String[] cells, int line) {
    if (text.isEmpty()) {
      return;
    }
    points.add(
        new PricePoint(
            meter,
            new Money(new BigDecimal(text), cells[8]),
            Unit.MILLION_TOKENS,
            LocalDate.parse(cells[4]),
            null,
            Phase.valueOf(cells[5]),
            AS_OF,
            AS_OF,
            null,
            new Provenance(cells[0] + ".csv", line, meter.code(), text)));
  }

  private static ExchangeRates rates() {
    return new ExchangeRates(
        List.of(
            new ExchangeRate("USD", LocalDate.of(2024, 4, 30), new BigDecimal("7"), "ECB"),
            new ExchangeRate("USD", AS_OF, new BigDecimal("7.2"), "ECB")));
  }
}
