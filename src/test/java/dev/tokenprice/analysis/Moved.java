package dev.tokenprice.analysis;

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

  private static PricedPoint price(Meter meter, BigDecimal amount) {
    return amount == null
        ? null
        : PRICER.now(
            new PricePoint(
                meter,
                new Money(amount, Money.YUAN),
                Unit.MILLION_TOKENS,
                DAY,
                null,
                Phase.FROM,
                DAY,
                DAY,
                null,
                Provenance.ofFile("list.csv")));
  }
}
