package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From one price of a meter to the next.
 *
 * @param before null if it is not known
 * @param after null if it is not known
 */
public record PriceMove(Meter meter, @Nullable PricedPoint before, @Nullable PricedPoint after) {
  /** Prices within half a percent of each other are equal. */
  static final BigDecimal EQUAL_WITHIN = new BigDecimal("0.005");

  /** Where a price went. */
  public enum Direction {
    FELL,
    EQUAL,
    ROSE,
    /** One of the two prices is missing, or they have no common unit. */
    UNKNOWN
  }

  /**
   * The fraction taken off, 0.6667 for two thirds, negative for a rise: in native currency where
   * both prices have the same one, else in yuan. Null where a price is missing or the old one was 0
   * and the new one is not.
   */
  public @Nullable BigDecimal cut() {
    Pair pair = pair();
    return pair == null ? null : cut(pair.old(), pair.now());
  }

  public Direction direction() {
    Pair pair = pair();
    if (pair == null) {
      return Direction.UNKNOWN;
    }
    if (equal(pair.old(), pair.now())) {
      return Direction.EQUAL;
    }
    return pair.now().compareTo(pair.old()) < 0 ? Direction.FELL : Direction.ROSE;
  }

  /** The price is known to have gone down or up. */
  public boolean moved() {
    Direction direction = direction();
    return direction == Direction.FELL || direction == Direction.ROSE;
  }

  /** Both prices are there and cannot be brought together. */
  boolean incommensurable() {
    return before != null && after != null && pair() == null;
  }

  /** Exactly one of the two prices is there. */
  boolean oneSided() {
    return (before == null) != (after == null);
  }

  /**
   * Change of the native price as a fraction, -0.6667 for two thirds off; null if none is known.
   */
  public @Nullable BigDecimal nativeChange() {
    return sameCurrency() ? negated(cut()) : null;
  }

  /**
   * What the exchange rate alone did to the yuan price, as a fraction; 0 for yuan. Null where a
   * price or a rate is missing or the currencies differ.
   */
  public @Nullable BigDecimal fxEffect() {
    if (before == null || after == null || !sameCurrency()) {
      return null;
    }
    if (before.rate() == null || after.rate() == null) {
      return null;
    }
    return negated(cut(before.rate().yuan(), after.rate().yuan()));
  }

  /** Change of the yuan price as a fraction: {@code (1 + native) x (1 + fx) - 1}. */
  public @Nullable BigDecimal yuanChange() {
    BigDecimal old = before == null ? null : before.yuanPerMillion();
    BigDecimal now = after == null ? null : after.yuanPerMillion();
    return old == null || now == null ? null : negated(cut(old, now));
  }

  /** Whether both prices are there and in one currency. */
  public boolean sameCurrency() {
    return before != null && after != null && before.currency().equals(after.currency());
  }

  /** Whether neither price is there. */
  boolean isEmpty() {
    return before == null && after == null;
  }

  /** Whether the prices that are there are of a currency. */
  boolean isIn(String currency) {
    return (before == null || before.currency().equals(currency))
        && (after == null || after.currency().equals(currency));
  }

  static @Nullable BigDecimal cut(BigDecimal old, BigDecimal now) {
    if (old.compareTo(now) == 0) {
      return BigDecimal.ZERO;
    }
    if (old.signum() == 0) {
      return null;
    }
    return BigDecimal.ONE.subtract(Quotient.of(now, old));
  }

  static boolean equal(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0
        || a.subtract(b).abs().compareTo(a.max(b).multiply(EQUAL_WITHIN)) <= 0;
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal cut) {
    return cut == null ? null : cut.negate();
  }

  /** Both amounts in one unit: native where both prices are of one currency, else yuan. */
  @Nullable Pair pair() {
    if (before == null || after == null) {
      return null;
    }
    if (!sameCurrency()) {
      return Pair.of(before.yuanPerMillion(), after.yuanPerMillion());
    }
    if (before.point().per().equals(after.point().per())) {
      return new Pair(before.point().price().amount(), after.point().price().amount());
    }
    return Pair.of(before.nativePerMillion(), after.nativePerMillion());
  }

  record Pair(BigDecimal old, BigDecimal now) {
    static @Nullable Pair of(@Nullable BigDecimal old, @Nullable BigDecimal now) {
      return old == null || now == null ? null : new Pair(old, now);
    }
  }
}
