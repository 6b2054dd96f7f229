package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price with the rate that makes it yuan.
 *
 * @param rate the rate used, of the as-of date for a price in force and of its own day for a past
 *     one; null if there is none
 * @param rateStale whether the rate is older than the setting allows on its day
 * @param nativePerMillion native amount per million tokens; null where the unit is not tokens
 * @param yuanPerMillion yuan per million tokens; null where the unit is not tokens or the rate is
 *     missing
 */
public record PricedPoint(
    PricePoint point,
    @Nullable ExchangeRate rate,
    boolean rateStale,
    @Nullable BigDecimal nativePerMillion,
    @Nullable BigDecimal yuanPerMillion) {

  static PricedPoint of(PricePoint point, @Nullable ExchangeRate rate, boolean rateStale) {
    return new PricedPoint(
        point,
        rate,
        rateStale,
        Normaliser.perMillionTokens(point.price(), point.per()).orElse(null),
        rate == null
            ? null
            : Normaliser.yuanPerMillionTokens(point.price(), point.per(), rate).orElse(null));
  }

  /** Whether the unit is tokens. */
  public boolean isPerToken() {
    return point.per() instanceof Unit.Tokens;
  }

  public boolean inYuan() {
    return currency().equals(Money.YUAN);
  }

  public boolean rateMissing() {
    return rate == null;
  }

  public String currency() {
    return point.price().currency();
  }

  /** Whether both are stated as the same amount of the same currency for the same quantity. */
  public boolean costsAsMuchAs(PricedPoint other) {
    return point.costsAsMuchAs(other.point);
  }

  public boolean free() {
    return point.price().isZero();
  }
}
