package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/** Native price to yuan per million tokens, exactly. */
public final class Normaliser {
  private static final int MILLION = 6;

  private Normaliser() {}

  /** Native amount per million tokens; empty where the unit is not tokens. */
  public static Optional<BigDecimal> perMillionTokens(Money price, Unit per) {
    if (per instanceof Unit.Tokens tokens) {
      int shift = MILLION - tokens.exponent();
      return Optional.of(shift == 0 ? price.amount() : price.amount().scaleByPowerOfTen(shift));
    }
    return Optional.empty();
  }

  /**
   * Yuan per million tokens at a rate; empty where the unit is not tokens.
   *
   * @throws IllegalArgumentException if the rate is of another currency
   */
  public static Optional<BigDecimal> yuanPerMillionTokens(
      Money price, Unit per, ExchangeRate rate) {
    if (!rate.currency().equals(price.currency())) {
      throw new IllegalArgumentException(
          "expected a rate of " + price.currency() + ", found one of " + rate.currency());
    }
    Optional<BigDecimal> amount = perMillionTokens(price, per);
    return rate.currency().equals(Money.YUAN)
        ? amount
        : amount.map(foreign -> foreign.multiply(rate.yuan()));
  }
}
