package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts yuan beside native prices. */
final class Pricer {
  private final LocalDate asOf;
  private final ExchangeRates rates;
  private final int staleRateDays;

  /** That of most prices: one for all of them. */
  private final ExchangeRate yuan;

  Pricer(LocalDate asOf, ExchangeRates rates, int staleRateDays) {
    this.asOf = asOf;
    this.rates = rates;
    this.staleRateDays = staleRateDays;
    this.yuan = rates.on(Money.YUAN, asOf).orElseThrow();
  }

  /** A price in force: what it costs on the as-of date. */
  PricedPoint now(PricePoint point) {
    return on(point, asOf);
  }

  /** A past price: what it cost on its own day. */
  PricedPoint then(PricePoint point) {
    LocalDate day = point.effectiveFrom();
    return on(point, day.isAfter(asOf) ? asOf : day);
  }

  long daysOld(ExchangeRate rate) {
    return ChronoUnit.DAYS.between(rate.date(), asOf);
  }

  boolean stale(ExchangeRate rate, LocalDate day) {
    return !rate.currency().equals(Money.YUAN)
        && ChronoUnit.DAYS.between(rate.date(), day) > staleRateDays;
  }

  private PricedPoint on(PricePoint point, LocalDate day) {
    String currency = point.price().currency();
    boolean yuanToday = currency.equals(Money.YUAN) && day.equals(asOf);
    @Nullable ExchangeRate rate = yuanToday ? yuan : rates.on(currency, day).orElse(null);
    return PricedPoint.of(point, rate, rate != null && stale(rate, day));
  }
}
