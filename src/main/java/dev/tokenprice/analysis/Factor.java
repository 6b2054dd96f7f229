package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How many times a price is another one.
 *
 * @param old above 0
 * @param now above 0
 * @param exact both are in one currency: no exchange rate is in between
 */
record Factor(BigDecimal old, BigDecimal now, boolean exact) {
  private static final List<BigDecimal> SLIPS =
      List.of(
          BigDecimal.TEN,
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(1000),
          BigDecimal.valueOf(10_000),
          BigDecimal.valueOf(1_000_000));

  /** Less than the least of them, less what an exchange rate may blur. */
  private static final BigDecimal NO_SLIP = BigDecimal.valueOf(9);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THROUGH_A_RATE = new BigDecimal("0.02");
  private static final BigDecimal CURRENCY_LOW = new BigDecimal("6.5");
  private static final BigDecimal CURRENCY_HIGH = new BigDecimal("7.5");

  /** Empty where one of the two alone is free or they have no common unit. */
  static Optional<Factor> between(PricedPoint from, PricedPoint to) {
    PriceMove.Pair pair = new PriceMove(to.point().meter(), from, to).pair();
    if (pair == null || pair.old().signum() != pair.now().signum()) {
      return Optional.empty();
    }
    boolean exact = from.currency().equals(to.currency());
    return Optional.of(
        pair.now().signum() == 0
            ? new Factor(BigDecimal.ONE, BigDecimal.ONE, exact)
            : new Factor(pair.old(), pair.now(), exact));
  }

  /** Ten, a hundred, a thousand, ten thousand or a million times, or the inverse. */
  boolean isSlip() {
    return !isWithin(NO_SLIP) && SLIPS.stream().anyMatch(this::isAbout);
  }

  /** 6.5 to 7.5 times or the inverse: dollars taken for yuan. */
  boolean isCurrency() {
    return isAtLeast(CURRENCY_LOW) && isWithin(CURRENCY_HIGH);
  }

  /** Whether neither is more than so many times the other. */
  boolean isWithin(BigDecimal times) {
    return larger().compareTo(smaller().multiply(times)) <= 0;
  }

  /** Whether both are up or both are down. */
  boolean goesAs(Factor other) {
    return isUp() == other.isUp();
  }

  /** Within a factor of two. */
  boolean isNear() {
    return isWithin(TWO);
  }

  /** 1 or more, whichever way. */
  BigDecimal apart() {
    return Quotient.of(larger(), smaller());
  }

  /** Such as {@code ×1000} or {@code ÷7.24}. */
  String text() {
    return (isUp() ? "×" : "÷")
        + apart().round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private boolean isUp() {
    return now.compareTo(old) >= 0;
  }

  private boolean isAtLeast(BigDecimal times) {
    return larger().compareTo(smaller().multiply(times)) >= 0;
  }

  private boolean isAbout(BigDecimal times) {
    BigDecimal expected = smaller().multiply(times);
    BigDecimal within = exact ? PriceMove.EQUAL_WITHIN : THROUGH_A_RATE;
    return larger().subtract(expected).abs().compareTo(expected.multiply(within)) <= 0;
  }

  private BigDecimal larger() {
    return old.max(now);
  }

  private BigDecimal smaller() {
    return old.min(now);
  }
}
