package dev.tokenprice.pricing;

import java.math.BigDecimal;

/**
 * An exact amount in one currency, as stated: never rounded.
 *
 * @param amount the number, any scale; a price is never negative, which {@link Quote} checks
 * @param currency ISO 4217 code, three upper-case letters
 */
public record Money(BigDecimal amount, String currency) {
  /** The currency of every derived figure. */
  public static final String YUAN = "CNY";

  public Money {
    if (!isCurrencyCode(currency)) {
      throw new IllegalArgumentException(
          "expected a currency code of three upper-case letters, found '" + currency + "'");
    }
  }

  /** An amount in yuan. */
  public static Money yuan(String amount) {
    return new Money(new BigDecimal(amount), YUAN);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** Equal in currency and numerically: 1.0 CNY is 1 CNY. */
  public boolean sameAs(Money other) {
    return currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
  }

  private static boolean isCurrencyCode(String text) {
    return text.length() == 3 && isCapital(text, 0) && isCapital(text, 1) && isCapital(text, 2);
  }

  private static boolean isCapital(String text, int at) {
    return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
