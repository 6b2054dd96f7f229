package dev.tokenprice.report;

import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The two prices of a move in the currency in which they are compared, per million tokens; null
 * where one is not known.
 */
record Sides(@Nullable BigDecimal before, @Nullable BigDecimal after) {
  static Sides of(Comparison comparison, PriceMove move) {
    boolean inYuan = comparison.currency().equals(Money.YUAN);
    return new Sides(amount(move.before(), inYuan), amount(move.after(), inYuan));
  }

  private static @Nullable BigDecimal amount(@Nullable PricedPoint price, boolean inYuan) {
    if (price == null) {
      return null;
    }
    return inYuan ? price.yuanPerMillion() : price.nativePerMillion();
  }
}
