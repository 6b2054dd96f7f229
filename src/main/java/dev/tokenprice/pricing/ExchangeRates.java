package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Yuan rates by currency and day: the day's own, else the latest before it. */
public final class ExchangeRates {
  /** Decimals of a cross rate, rounded half-even when it is made; that rate is then exact. */
  private static final int CROSS_RATE_DECIMALS = 12;

  private final Map<String, NavigableMap<LocalDate, ExchangeRate>> byCurrency = new HashMap<>();

  /** A later rate of the same currency and day replaces an earlier one. */
  public ExchangeRates(Collection<ExchangeRate> rates) {
    for (ExchangeRate rate : rates) {
      byCurrency.computeIfAbsent(rate.currency(), c -> new TreeMap<>()).put(rate.date(), rate);
    }
  }

  /**
   * The rate that holds on a day; empty if the currency has none on or before it. Yuan are 1 yuan
   * on any day.
   */
  public Optional<ExchangeRate> on(String currency, LocalDate day) {
    if (currency.equals(Money.YUAN)) {
      return Optional.of(new ExchangeRate(Money.YUAN, day, BigDecimal.ONE, ""));
    }
    return Optional.ofNullable(byCurrency.get(currency))
        .map(days -> days.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  public List<ExchangeRate> all() {
    return byCurrency.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(e -> e.getValue().values().stream())
        .toList();
  }

  /**
   * Yuan per unit of a currency from two quotations against a third one (the ECB quotes both
   * against one euro).
   *
   * @param yuanPerBase yuan for one unit of the base
   * @param unitsPerBase units of the wanted currency for one unit of the base, above 0
   */
  public static BigDecimal cross(BigDecimal yuanPerBase, BigDecimal unitsPerBase) {
    return yuanPerBase.divide(unitsPerBase, CROSS_RATE_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
