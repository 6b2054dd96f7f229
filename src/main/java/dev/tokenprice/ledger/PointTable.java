package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prices on record, in the order of offer and identifier. */
final class PointTable {
  private static final String COLUMNS =
      "p.offer_id, p.id, p.meter, p.effective_from, p.phase, p.delivery_id, p.stated_in,"
          + " p.amount, p.currency, p.per, p.line, p.column_number, p.text, p.reference,"
          + " p.last_seen, p.effective_until";

  private static final String OF_OFFERS =
      "SELECT "
          + COLUMNS
          + " FROM UNNEST(CAST(? AS INTEGER ARRAY)) AS wanted (id) JOIN price_point p ON p.offer_id = wanted.id";

  private static final String BETWEEN =
      "SELECT "
          + COLUMNS
          + " FROM price_point p WHERE p.offer_id BETWEEN ? AND ? ORDER BY p.offer_id, p.id";

  private static final String BEFORE = "before";

  private final JdbcTemplate jdbc;
  private final BulkInsert inserting;

  PointTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.inserting =
        new BulkInsert(
            jdbc,
            "price_point",
            List.of(
                "offer_id",
                "id",
                "meter",
                "effective_from",
                "phase",
                "delivery_id",
                "stated_in",
                "amount",
                "currency",
                "per",
                "line",
                "column_number",
                "text",
                "reference",
                "last_seen",
                "effective_until"));
  }

  /** In any order. */
  List<PointRow> ofOffers(SortedSet<Integer> offers) {
    if (offers.isEmpty()) {
      return List.of();
    }
    if (offers.last() - offers.first() < 2 * offers.size()) {
      return between(offers.first(), offers.last()).stream()
          .filter(point -> offers.contains(point.offerId()))
          .toList();
    }
    return jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(OF_OFFERS);
          statement.setArray(1, connection.createArrayOf("INTEGER", offers.toArray()));
          return statement;
        },
        (row, number) -> read(row));
  }

  /** In the order of offer and identifier. */
  List<PointRow> between(int firstOffer, int lastOffer) {
    return jdbc.query(BETWEEN, (row, number) -> read(row), firstOffer, lastOffer);
  }

  void insert(List<PointRow> points) {
    List<PointRow> inOrder =
        points.stream()
            .sorted(Comparator.comparingInt(PointRow::offerId).thenComparingInt(PointRow::id))
            .toList();
    inserting.insert(inOrder.stream().map(PointTable::values).toList());
  }

  void moveLastSeen(Collection<PointRow> points) {
    jdbc.batchUpdate(
        "UPDATE price_point SET last_seen = ? WHERE offer_id = ? AND id = ?",
        points,
        Math.max(1, points.size()),
        (statement, point) -> {
          setDate(statement, 1, point.lastSeen());
          statement.setInt(2, point.offerId());
          statement.setInt(3, point.id());
        });
  }

  /**
   * Marks offers that a list no longer names.
   *
   * @return how many of them were named until then
   */
  long close(BitSet offers, LocalDate lastSeen) {
    List<Object[]> arguments =
        offers.stream().mapToObj(offer -> new Object[] {lastSeen, offer}).toList();
    int[] closed =
        jdbc.batchUpdate(
            "UPDATE price_point SET last_seen = ? WHERE offer_id = ? AND last_seen IS NULL",
            arguments);
    return IntStream.of(closed).filter(count -> count > 0).count();
  }

  void delete(Collection<PointRow> points) {
    jdbc.batchUpdate(
        "DELETE FROM price_point WHERE offer_id = ? AND id = ?",
        points,
        Math.max(1, points.size()),
        (statement, point) -> {
          statement.setInt(1, point.offerId());
          statement.setInt(2, point.id());
        });
  }

  /** Takes back what a delivery staged. */
  void deleteOf(int delivery) {
    jdbc.update("DELETE FROM price_point WHERE delivery_id = ?", delivery);
  }

  private static void setDate(PreparedStatement statement, int at, @Nullable LocalDate date)
      throws SQLException {
    if (date == null) {
      statement.setNull(at, Types.DATE);
    } else {
      statement.setObject(at, date);
    }
  }

  private static @Nullable Object[] values(PointRow point) {
    return new @Nullable Object[] {
      point.offerId(),
      point.id(),
      point.meter().code(),
      point.moment().date(),
      point.moment().phase().name().toLowerCase(Locale.ROOT),
      point.deliveryId(),
      point.statedIn(),
      point.price().amount(),
      point.price().currency(),
      point.per().per(),
      point.line(),
      point.columnNumber(),
      point.text(),
      point.reference(),
      point.lastSeen(),
      point.effectiveUntil()
    };
  }

  private static PointRow read(ResultSet row) throws SQLException {
    return new PointRow(
        row.getInt(1),
        row.getInt(2),
        Meter.of(row.getString(3)),
        new Moment(
            row.getObject(4, LocalDate.class),
            row.getString(5).equals(BEFORE) ? Phase.BEFORE : Phase.FROM),
        row.getObject(16, LocalDate.class),
        row.getInt(6),
        row.getInt(7),
        new Money(StoredAmount.read(row.getBigDecimal(8)), row.getString(9)),
        Unit.parse(row.getString(10)),
        row.getLong(11),
        row.getInt(12),
        row.getString(13),
        row.getString(14),
        row.getObject(15, LocalDate.class));
  }
}
