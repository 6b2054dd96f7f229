package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Current prices in yuan that follow the exchange rates of the first sheet. */
final class LivePrice {
  private LivePrice() {}

  /** The defined name of the cell that holds the rate of a currency in yuan. */
  static String rate(String currency) {
    return "fx_" + currency;
  }

  /**
   * Yuan per million tokens as part of a formula.
   *
   * @param meter one whose price is known in yuan
   */
  static String expression(CurrentOffer offer, Meter meter) {
    return of(offer.byMeter().get(meter)) instanceof Value.Formula live
        ? live.expression()
        : Figures.exact(Objects.requireNonNull(offer.yuan(meter)));
  }

  /** Yuan per million tokens; nothing where it is not known. */
  static Value of(@Nullable PricedPoint price) {
    return price == null
        ? Value.none()
        : of(price.currency(), price.nativePerMillion(), price.yuanPerMillion());
  }

  /**
   * @param amount in that currency
   * @param yuan the same in yuan
   */
  static Value of(String currency, @Nullable BigDecimal amount, @Nullable BigDecimal yuan) {
    if (amount == null || currency.equals(Money.YUAN)) {
      return Value.of(yuan);
    }
    return Value.formula(Figures.exact(amount) + "*" + rate(currency), yuan);
  }
}
