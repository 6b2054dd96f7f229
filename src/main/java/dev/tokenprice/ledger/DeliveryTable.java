package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deliveries and the sources they belong to. */
final class DeliveryTable {
  private static final String SELECT =
      """
      SELECT d.id, d.name, d.kind, s.name, d.sha256, d.byte_count, d.reading_digest, d.list_date,
        d.seen_on, d.recorded_on, d.supersedes, d.state, d.row_count, d.cell_count, d.read_count,
        d.held_count, d.missing_count, d.quote_count, d.new_count, d.seen_count,
        d.corrected_count, d.withheld_count, d.offers_before, d.offers_lost
      FROM delivery d LEFT JOIN source s ON s.id = d.source_id""";

  private static final String INSERT =
      """
      INSERT INTO delivery (id, name, kind, source_id, sha256, byte_count, reading_digest,
        list_date, seen_on, recorded_on, supersedes, state, first_offer, last_point,
        row_count, cell_count, read_count, held_count, missing_count, quote_count, new_count,
        seen_count, corrected_count, withheld_count, offers_before, offers_lost)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""";

  private static final String FINISH =
      """
      UPDATE delivery SET state = ?, row_count = ?, cell_count = ?, read_count = ?,
        held_count = ?, missing_count = ?, quote_count = ?, new_count = ?, seen_count = ?,
        corrected_count = ?, withheld_count = ?, offers_before = ?, offers_lost = ?,
        last_point = ?, content_count = ?, content_sum = ?
      WHERE id = ?""";

  private final JdbcTemplate jdbc;

  DeliveryTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A delivery that is being read, and where its identifiers begin. */
  record Unsettled(int id, int firstOffer) {}

  int sourceId(String name) {
    List<Integer> known =
        jdbc.queryForList("SELECT id FROM source WHERE name = ?", Integer.class, name);
    if (!known.isEmpty()) {
      return known.get(0);
    }
    int id = next("SELECT MAX(id) FROM source");
    jdbc.update("INSERT INTO source (id, name) VALUES (?, ?)", id, name);
    return id;
  }

  void insert(DeliveryRecord record, @Nullable Integer sourceId, int firstOffer) {
    jdbc.update(
        INSERT,
        record.id(),
        record.name(),
        record.kind().name(),
        sourceId,
        record.sha256(),
        record.bytes(),
        record.readingDigest(),
        record.listDate(),
        record.seenOn(),
        record.recordedOn(),
        record.supersedes(),
        record.state().name(),
        firstOffer,
        0);
  }

  void finish(int id, DeliveryState state, Counts counts, int lastPoint, ContentSum content) {
    jdbc.update(
        FINISH,
        state.name(),
        counts.rows(),
        counts.cells(),
        counts.read(),
        counts.held(),
        counts.missing(),
        counts.quotes(),
        counts.newPrices(),
        counts.seenAgain(),
        counts.corrected(),
        counts.withheld(),
        counts.offersBefore(),
        counts.offersLost(),
        lastPoint,
        content.count(),
        content.sum(),
        id);
  }

  /** What deliveries of a kind put on record, by delivery; without those of before it was kept. */
  Map<Integer, ContentSum> contents(Kind kind) {
    var contents = new HashMap<Integer, ContentSum>();
    jdbc.query(
        "SELECT id, content_count, content_sum FROM delivery"
            + " WHERE content_count IS NOT NULL AND kind = ?",
        row -> {
          contents.put(row.getInt(1), new ContentSum(row.getLong(2), row.getLong(3)));
        },
        kind.name());
    return contents;
  }

  int nextId() {
    return next("SELECT MAX(id) FROM delivery");
  }

  List<DeliveryRecord> all() {
    return jdbc.query(SELECT + " ORDER BY d.id", (row, number) -> read(row));
  }

  /** The newest reading of a file of that name. */
  Optional<DeliveryRecord> newest(String name) {
    return newest(name, DeliveryState.SETTLED, DeliveryState.REFUSED);
  }

  /** The newest reading of a file of that name that counts. */
  Optional<DeliveryRecord> newestSettled(String name) {
    return newest(name, DeliveryState.SETTLED);
  }

  private Optional<DeliveryRecord> newest(String name, DeliveryState... states) {
    return jdbc
        .query(SELECT + " WHERE d.name = ? ORDER BY d.id", (row, number) -> read(row), name)
        .stream()
        .filter(record -> record.name().equals(name))
        .filter(record -> List.of(states).contains(record.state()))
        .reduce((earlier, later) -> later);
  }

  int lastPoint() {
    Integer last = jdbc.queryForObject("SELECT MAX(last_point) FROM delivery", Integer.class);
    return last == null ? 0 : last;
  }

  /** Headers by delivery and number. */
  Map<Integer, List<String>> columns() {
    var columns = new HashMap<Integer, List<String>>();
    jdbc.query(
        "SELECT delivery_id, text FROM delivery_column ORDER BY delivery_id, number",
        row -> {
          columns.computeIfAbsent(row.getInt(1), d -> new ArrayList<>()).add(row.getString(2));
        });
    return columns;
  }

  List<Unsettled> unsettled() {
    return jdbc.query(
        "SELECT id, first_offer FROM delivery WHERE state = 'STAGED' ORDER BY id",
        (row, number) -> new Unsettled(row.getInt(1), row.getInt(2)));
  }

  void delete(int id) {
    jdbc.update("DELETE FROM delivery_column WHERE delivery_id = ?", id);
    jdbc.update("DELETE FROM delivery WHERE id = ?", id);
  }

  void insertColumn(int delivery, int number, String text) {
    jdbc.update(
        "INSERT INTO delivery_column (delivery_id, number, text) VALUES (?, ?, ?)",
        delivery,
        number,
        text);
  }

  private int next(String largest) {
    Integer id = jdbc.queryForObject(largest, Integer.class);
    return id == null ? 1 : id + 1;
  }

  private static DeliveryRecord read(ResultSet row) throws SQLException {
    String source = row.getString(4);
    return new DeliveryRecord(
        row.getInt(1),
        row.getString(2),
        Kind.valueOf(row.getString(3)),
        source == null ? "" : source,
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getObject(11, Integer.class),
        DeliveryState.valueOf(row.getString(12)),
        counts(row),
        null);
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong(13),
        row.getLong(14),
        row.getLong(15),
        row.getLong(16),
        row.getLong(17),
        row.getLong(18),
        row.getLong(19),
        row.getLong(20),
        row.getLong(21),
        row.getLong(22),
        row.getLong(23),
        row.getLong(24));
  }
}
