package dev.tokenprice.report;

import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.report.workbook.Value;
import org.jspecify.annotations.Nullable;

/** Current prices in yuan that follow the exchange rates of the first sheet. */
final class LivePrice {
  private LivePrice() {}

  static Value of(@Nullable PricedPoint price) {
    if (price == null) {
      return Value.none();
    }
    if (price.nativePerMillion() == null || price.currency().equals(Money.YUAN)) {
      return Value.of(price.yuanPerMillion());
    }
    String formula = Figures.exact(price.nativePerMillion()) + "*fx_" + price.currency();
    return Value.formula(formula, price.yuanPerMillion());
  }
}
