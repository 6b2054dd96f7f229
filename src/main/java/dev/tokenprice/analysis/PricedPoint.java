package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.PricePoint;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price with what is derived from it.
 *
 * @param nativePerMillion native amount per million tokens; null where the unit is not tokens
 * @param yuanPerMillion yuan per million tokens; null where the unit is not tokens or the rate is
 *     missing
 * @param rate the rate used, of the as-of date for a price in force and of its own day for a past
 *     one; null if there is none
 * @param rateStale whether the rate is older than the setting allows on its day
 */
public record PricedPoint(
    PricePoint point,
    @Nullable BigDecimal nativePerMillion,
    @Nullable BigDecimal yuanPerMillion,
    @Nullable ExchangeRate rate,
    boolean rateStale) {

  public boolean rateMissing() {
    return rate == null;
  }

  public String currency() {
    return point.price().currency();
  }

  /** Whether both are stated as the same amount of the same currency for the same quantity. */
  public boolean costsAsMuchAs(PricedPoint other) {
    return point.price().sameAs(other.point.price()) && point.per().equals(other.point.per());
  }

  public boolean free() {
    return point.price().isZero();
  }
}
