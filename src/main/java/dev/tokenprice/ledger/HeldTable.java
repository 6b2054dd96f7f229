package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was read and not accepted. */
final class HeldTable {
  private static final String SELECT =
      """
      SELECT delivery_id, recorded_on, file, line, column_text, text, reason, evidence, suggestion
      FROM held_cell""";

  private final JdbcTemplate jdbc;
  private final BulkInsert inserting;
  private int last = -1;

  HeldTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.inserting =
        new BulkInsert(
            jdbc,
            "held_cell",
            List.of(
                "id",
                "delivery_id",
                "recorded_on",
                "file",
                "line",
                "column_text",
                "text",
                "reason",
                "evidence",
                "suggestion"));
  }

  /**
   * @param deliveryId null for a file that never became a delivery
   */
  record HeldRow(@Nullable Integer deliveryId, LocalDate recordedOn, Held held) {}

  void insert(@Nullable Integer delivery, LocalDate recordedOn, List<Held> cells) {
    int first = last() + 1;
    last += cells.size();
    inserting.insert(
        IntStream.range(0, cells.size())
            .mapToObj(i -> values(first + i, delivery, recordedOn, cells.get(i)))
            .toList());
  }

  List<HeldRow> ofDelivery(int delivery) {
    return query(SELECT + " WHERE delivery_id = ? ORDER BY id", delivery);
  }

  /** Of files that never became a delivery. */
  List<HeldRow> withoutDelivery(LocalDate recordedOn) {
    return query(SELECT + " WHERE delivery_id IS NULL AND recorded_on = ? ORDER BY id", recordedOn);
  }

  void deleteWithoutDelivery(LocalDate recordedOn) {
    jdbc.update("DELETE FROM held_cell WHERE delivery_id IS NULL AND recorded_on = ?", recordedOn);
    last = -1;
  }

  void deleteOf(int delivery) {
    jdbc.update("DELETE FROM held_cell WHERE delivery_id = ?", delivery);
    last = -1;
  }

  private List<HeldRow> query(String sql, Object argument) {
    return jdbc.query(
        sql,
        (row, number) ->
            new HeldRow(
                row.getObject(1, Integer.class),
                row.getObject(2, LocalDate.class),
                new Held(
                    new Provenance(
                        row.getString(3), row.getLong(4), row.getString(5), row.getString(6)),
                    HoldReason.of(row.getString(7)),
                    StoredText.split(row.getString(8)),
                    row.getString(9))),
        argument);
  }

  private int last() {
    if (last < 0) {
      Integer id = jdbc.queryForObject("SELECT MAX(id) FROM held_cell", Integer.class);
      last = id == null ? 0 : id;
    }
    return last;
  }

  private static @Nullable Object[] values(
      int id, @Nullable Integer delivery, LocalDate recordedOn, Held held) {
    return new @Nullable Object[] {
      id,
      delivery,
      recordedOn,
      StoredText.clip(held.where().file(), StoredText.SHORT),
      held.where().line(),
      StoredText.clip(held.where().column(), StoredText.SHORT),
      StoredText.clip(held.where().text(), StoredText.SHORT),
      held.reason().code(),
      StoredText.join(held.evidence()),
      StoredText.clip(held.suggestion(), StoredText.SHORT)
    };
  }
}
