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
      return Optional.of(price.amount().scaleByPowerOfTen(MILLION - tokens.exponent()));
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
    return perMillionTokens(price, per).map(amount -> amount.multiply(rate.yuan()));
  }
}
