package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.settings.CurrencyNames;
import dev.tokenprice.reading.text.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the rates of a file; one currency and day is one rate, or none. */
final class RateSheet {
  private final PlainTable table;
  private final CurrencyNames currencies;
  private final Map<String, List<Entry>> byCurrencyAndDay = new TreeMap<>();
  private final List<Held> held = new ArrayList<>();

  /**
   * @param time of day at which the rate was published; null if the file does not say
   */
  private record Entry(ExchangeRate rate, @Nullable LocalTime time, Row row, int column) {}

  RateSheet(PlainTable table, CurrencyNames currencies) {
    this.table = table;
    this.currencies = currencies;
  }

  void hold(Row row, int column, HoldReason reason, String... evidence) {
    held.add(table.held(row, column, reason, evidence));
  }

  /** A rate per 100 taken for one per 1, or an inverse one, is far from what the money is worth. */
  void add(
      Row row,
      int column,
      String currency,
      LocalDate day,
      @Nullable LocalTime time,
      BigDecimal yuan,
      String source) {
    if (yuan.signum() == 0 || currencies.isFarOff(currency, yuan)) {
      hold(row, column, HoldReason.MAGNITUDE, currency, yuan.toPlainString());
      return;
    }
    byCurrencyAndDay
        .computeIfAbsent(currency + day, key -> new ArrayList<>())
        .add(new Entry(new ExchangeRate(currency, day, yuan, source), time, row, column));
  }

  RatesReading reading() {
    var rates = new ArrayList<ExchangeRate>();
    for (var entries : byCurrencyAndDay.values()) {
      if (agree(entries)) {
        rates.add(entries.get(0).rate());
      } else if (differInTime(entries)) {
        rates.add(latest(entries).rate());
      } else {
        entries.forEach(e -> hold(e.row(), e.column(), HoldReason.DUPLICATE, others(e, entries)));
      }
    }
    held.sort(Comparator.comparingLong((Held h) -> h.where().line()));
    return new RatesReading(rates, held);
  }

  private static boolean agree(List<Entry> entries) {
    var first = entries.get(0).rate().yuan();
    return entries.stream().allMatch(e -> e.rate().yuan().compareTo(first) == 0);
  }

  private static boolean differInTime(List<Entry> entries) {
    var times = new HashSet<LocalTime>();
    return entries.stream().allMatch(e -> e.time() != null && times.add(e.time()));
  }

  private static Entry latest(List<Entry> entries) {
    return entries.stream()
        .max(Comparator.comparing(e -> Objects.requireNonNull(e.time())))
        .orElseThrow();
  }

  private static String others(Entry entry, List<Entry> entries) {
    return entries.stream()
        .filter(other -> !other.equals(entry))
        .map(other -> Long.toString(other.row().line()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
