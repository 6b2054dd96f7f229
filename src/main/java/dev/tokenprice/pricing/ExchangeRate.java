package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * @param currency ISO 4217 code
 * @param date the day the rate is of
 * @param yuan yuan for one unit of the currency, above 0
 * @param source who published it, e.g. {@code ECB}
 */
public record ExchangeRate(String currency, LocalDate date, BigDecimal yuan, String source) {
  public ExchangeRate {
    if (yuan.signum() <= 0) {
      throw new IllegalArgumentException("expected a rate above 0, found " + yuan);
    }
  }
}
