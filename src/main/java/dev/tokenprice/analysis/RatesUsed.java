package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rates at which current prices were converted, by currency. */
final class RatesUsed {
  private final Map<String, ExchangeRate> byCurrency = new TreeMap<>();

  void add(CurrentOffer offer) {
    for (PricedPoint price : offer.byMeter().values()) {
      ExchangeRate rate = price.rate();
      if (rate != null && !price.inYuan()) {
        byCurrency.put(rate.currency(), rate);
      }
    }
  }

  List<RateUse> rates(Pricer pricer, LocalDate asOf) {
    return byCurrency.values().stream()
        .map(rate -> new RateUse(rate, pricer.daysOld(rate), pricer.stale(rate, asOf)))
        .toList();
  }
}
