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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prices on record, in the order of offer and identifier. Those that came with an offer stand in
 * its row, as its {@link Opening}.
 */
final class PointTable {
  private static final List<String> COLUMNS =
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
          "effective_until");

  private static final String BEFORE = "before";

  private static final Comparator<PointRow> ORDER =
      Comparator.comparingInt(PointRow::offerId).thenComparingInt(PointRow::id);

  private final JdbcTemplate jdbc;
  private final BulkInsert inserting;
  private final ByOffer<PointRow> rows;
  private final Openings openings;

  PointTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.inserting = new BulkInsert(jdbc, "price_point", COLUMNS);
    this.rows =
        new ByOffer<>(
            jdbc,
            "price_point",
            "offer_id",
            COLUMNS,
            (row, number) -> read(row),
            PointRow::offerId);
    this.openings = new Openings(jdbc);
  }

  /** In the order of offer and identifier. */
  List<PointRow> ofOffers(SortedSet<Integer> offers) {
    return inOrder(openings.of(offers), rows.of(offers));
  }

  /** In the order of offer and identifier. */
  List<PointRow> between(int firstOffer, int lastOffer) {
    return inOrder(openings.between(firstOffer, lastOffer), rows.between(firstOffer, lastOffer));
  }

  private static List<PointRow> inOrder(List<PointRow> opened, List<PointRow> later) {
    var points = new ArrayList<PointRow>(opened.size() + later.size());
    points.addAll(opened);
    points.addAll(later);
    points.sort(ORDER);
    return points;
  }

  void insert(List<PointRow> points) {
    inserting.insert(points.stream().sorted(ORDER).map(PointTable::values).toList());
  }

  void moveLastSeen(Collection<PointRow> points) {
    Map<Integer, PointRow> moved = byId(points);
    change(
        offers(points),
        point -> {
          PointRow other = moved.remove(point.id());
          return other == null ? point : other;
        });
    jdbc.batchUpdate(
        "UPDATE price_point SET last_seen = ? WHERE offer_id = ? AND id = ?",
        moved.values(),
        Math.max(1, moved.size()),
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
    var closed = new BitSet();
    change(
        offers,
        point -> {
          if (point.lastSeen() != null) {
            return point;
          }
          closed.set(point.offerId());
          return point.seen(lastSeen);
        });
    int[] ids = offers.stream().toArray();
    int[] rowsOfOffer =
        jdbc.batchUpdate(
            "UPDATE price_point SET last_seen = ? WHERE offer_id = ? AND last_seen IS NULL",
            IntStream.of(ids).mapToObj(offer -> new Object[] {lastSeen, offer}).toList());
    IntStream.range(0, ids.length).filter(i -> rowsOfOffer[i] > 0).forEach(i -> closed.set(ids[i]));
    return closed.cardinality();
  }

  void delete(Collection<PointRow> points) {
    Map<Integer, PointRow> deleted = byId(points);
    change(offers(points), point -> deleted.remove(point.id()) == null ? point : null);
    jdbc.batchUpdate(
        "DELETE FROM price_point WHERE offer_id = ? AND id = ?",
        deleted.values(),
        Math.max(1, deleted.size()),
        (statement, point) -> {
          statement.setInt(1, point.offerId());
          statement.setInt(2, point.id());
        });
  }

  /** Takes back what a delivery staged of offers that were there before. */
  void deleteOf(int delivery) {
    jdbc.update("DELETE FROM price_point WHERE delivery_id = ?", delivery);
  }

  private void change(BitSet offers, Function<PointRow, @Nullable PointRow> change) {
    insert(openings.change(offers, change));
  }

  private static BitSet offers(Collection<PointRow> points) {
    return points.stream()
        .mapToInt(PointRow::offerId)
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private static Map<Integer, PointRow> byId(Collection<PointRow> points) {
    return points.stream()
        .collect(Collectors.toMap(PointRow::id, Function.identity(), (a, b) -> b, HashMap::new));
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
