package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** The rates at which current prices were converted, by currency. */
final class RatesUsed {
  private RatesUsed() {}

  static List<RateUse> of(List<CurrentOffer> offers, Pricer pricer, LocalDate asOf) {
    var byCurrency = new TreeMap<String, ExchangeRate>();
    for (CurrentOffer offer : offers) {
      for (PricedPoint price : offer.byMeter().values()) {
        ExchangeRate rate = price.rate();
        if (rate != null && !rate.currency().equals(Money.YUAN)) {
          byCurrency.put(rate.currency(), rate);
        }
      }
    }
    return byCurrency.values().stream()
        .map(rate -> new RateUse(rate, pricer.daysOld(rate), pricer.stale(rate, asOf)))
        .toList();
  }
}
