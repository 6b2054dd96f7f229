package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How many times a price is another one.
 *
 * @param times above 0
 * @param exact both are in one currency: no exchange rate is in between
 */
record Factor(BigDecimal times, boolean exact) {
  private static final List<BigDecimal> SLIPS =
      List.of(
          BigDecimal.TEN,
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(1000),
          BigDecimal.valueOf(10_000),
          BigDecimal.valueOf(1_000_000));
  private static final BigDecimal THROUGH_A_RATE = new BigDecimal("0.02");
  private static final BigDecimal CURRENCY_LOW = new BigDecimal("6.5");
  private static final BigDecimal CURRENCY_HIGH = new BigDecimal("7.5");

  /** Empty where one of the two is free or they have no common unit. */
  static Optional<Factor> between(PricedPoint from, PricedPoint to) {
    BigDecimal cut = new PriceMove(to.point().meter(), from, to).cut();
    if (cut == null || cut.compareTo(BigDecimal.ONE) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Factor(
            BigDecimal.ONE.subtract(cut, MathContext.DECIMAL128),
            from.currency().equals(to.currency())));
  }

  /** Ten, a hundred, a thousand, ten thousand or a million times, or the inverse. */
  boolean isSlip() {
    return SLIPS.stream().anyMatch(slip -> isAbout(apart(), slip));
  }

  /** 6.5 to 7.5 times or the inverse: dollars taken for yuan. */
  boolean isCurrency() {
    return apart().compareTo(CURRENCY_LOW) >= 0 && apart().compareTo(CURRENCY_HIGH) <= 0;
  }

  /** Whether both are up or both are down. */
  boolean goesAs(Factor other) {
    return isUp() == other.isUp();
  }

  /** Within a factor of two. */
  boolean isNear() {
    return apart().compareTo(BigDecimal.valueOf(2)) <= 0;
  }

  /** 1 or more, whichever way. */
  BigDecimal apart() {
    return isUp() ? times : BigDecimal.ONE.divide(times, MathContext.DECIMAL128);
  }

  /** Such as {@code ×1000} or {@code ÷7.24}. */
  String text() {
    return (isUp() ? "×" : "÷")
        + apart().round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private boolean isUp() {
    return times.compareTo(BigDecimal.ONE) >= 0;
  }

  private boolean isAbout(BigDecimal one, BigDecimal other) {
    BigDecimal within = exact ? PriceMove.EQUAL_WITHIN : THROUGH_A_RATE;
    return one.subtract(other).abs().compareTo(other.multiply(within)) <= 0;
  }
}
