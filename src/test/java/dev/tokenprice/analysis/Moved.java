package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Comparisons of yuan per million tokens, for properties. */
final class Moved {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 21);
  private static final Pricer PRICER = new Pricer(DAY, new ExchangeRates(List.of()), 7);

  private Moved() {}

  static Comparison comparison(
      BigDecimal input0, BigDecimal output0, BigDecimal input1, BigDecimal output1) {
    return new Comparison(
        Baseline.PREVIOUS,
        move(Meter.INPUT, input0, input1),
        move(Meter.OUTPUT, output0, output1),
        move(Meter.CACHE_READ, null, null));
  }

  static PriceMove move(Meter meter, BigDecimal before, BigDecimal after) {
    return new PriceMove(meter, price(meter, before), price(meter, after));
  }

  /**
   * A price in dollars.
   *
   * @param rate0 yuan for a dollar then
   * @param rate1 yuan for a dollar now
   */
  static PriceMove dollars(
      BigDecimal before, BigDecimal rate0, BigDecimal after, BigDecimal rate1) {
    return new PriceMove(Meter.INPUT, dollars(before, rate0), dollars(after, rate1));
  }

  private static PricedPoint dollars(BigDecimal amount, BigDecimal rate) {
    return PricedPoint.of(
        point(Meter.INPUT, new Money(amount, "USD")),
        new ExchangeRate("USD", DAY, rate, "test"),
        false);
  }

  private static PricedPoint price(Meter meter, BigDecimal amount) {
    return amount == null ? null : PRICER.now(point(meter, new Money(amount, Money.YUAN)));
  }

  private static PricePoint point(Meter meter, Money price) {
    return new PricePoint(
        meter,
        price,
        Unit.MILLION_TOKENS,
        DAY,
        null,
        Phase.FROM,
        DAY,
        DAY,
        null,
        Provenance.ofFile("list.csv"));
  }
}
