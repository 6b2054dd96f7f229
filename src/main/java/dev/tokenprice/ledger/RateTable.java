package dev.tokenprice.ledger;

import dev.tokenprice.pricing.ExchangeRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exchange rates on record. */
final class RateTable {
  private static final String SELECT =
      "SELECT currency, rate_date, delivery_id, yuan, source FROM rate"
          + " ORDER BY currency, rate_date, delivery_id";

  private final JdbcTemplate jdbc;

  RateTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Day(String currency, LocalDate date) {
    static Day of(ExchangeRate rate) {
      return new Day(rate.currency(), rate.date());
    }
  }

  private record RateRow(int deliveryId, ExchangeRate rate) {}

  /** Those of the deliveries that count; of two for one day the one recorded later. */
  List<ExchangeRate> inForce(IntPredicate deliveryCounts) {
    return List.copyOf(byDay(deliveryCounts).values());
  }

  /** Stores the rates that say something new, and returns them. */
  List<ExchangeRate> insertNew(
      int delivery, List<ExchangeRate> rates, IntPredicate deliveryCounts) {
    Map<Day, ExchangeRate> known = byDay(deliveryCounts);
    Map<Day, ExchangeRate> stated = new LinkedHashMap<>();
    rates.forEach(rate -> stated.put(Day.of(rate), rate));
    List<ExchangeRate> fresh =
        stated.values().stream().filter(rate -> isNew(rate, known.get(Day.of(rate)))).toList();
    jdbc.batchUpdate(
        "INSERT INTO rate (currency, rate_date, delivery_id, yuan, source) VALUES (?, ?, ?, ?, ?)",
        fresh,
        Math.max(1, fresh.size()),
        (statement, rate) -> {
          statement.setString(1, rate.currency());
          statement.setObject(2, rate.date());
          statement.setInt(3, delivery);
          statement.setBigDecimal(4, rate.yuan());
          statement.setString(5, StoredText.clip(rate.source(), StoredText.SHORT));
        });
    return fresh;
  }

  private static boolean isNew(ExchangeRate rate, @Nullable ExchangeRate known) {
    return known == null || known.yuan().compareTo(rate.yuan()) != 0;
  }

  /**
   * @param contents what each delivery put on record
   * @throws LedgerException if the rates are no longer that
   */
  void check(Map<Integer, ContentSum> contents) {
    var health = new Health();
    all().forEach(row -> health.found(row.deliveryId()).add(row.rate()));
    health.check(contents, "rates");
  }

  private List<RateRow> all() {
    return jdbc.query(SELECT, (row, number) -> read(row));
  }

  private Map<Day, ExchangeRate> byDay(IntPredicate deliveryCounts) {
    var byDay = new LinkedHashMap<Day, ExchangeRate>();
    all().stream()
        .filter(row -> deliveryCounts.test(row.deliveryId()))
        .forEach(row -> byDay.put(Day.of(row.rate()), row.rate()));
    return byDay;
  }

  private static RateRow read(ResultSet row) throws SQLException {
    return new RateRow(
        row.getInt(3),
        new ExchangeRate(
            row.getString(1),
            row.getObject(2, LocalDate.class),
            StoredAmount.read(row.getBigDecimal(4)),
            row.getString(5)));
  }
}
