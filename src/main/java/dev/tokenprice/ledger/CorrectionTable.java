package dev.tokenprice.ledger;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which prices stand on record with a second number for the same moment. */
final class CorrectionTable {
  private final JdbcTemplate jdbc;

  CorrectionTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  record CorrectionRow(int offerId, int pointId, int otherPointId, int deliveryId) {}

  void insert(List<CorrectionRow> rows) {
    jdbc.batchUpdate(
        "INSERT INTO correction (offer_id, point_id, other_point_id, delivery_id)"
            + " VALUES (?, ?, ?, ?)",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      row.offerId(), row.pointId(), row.otherPointId(), row.deliveryId()
                    })
            .toList());
  }

  List<CorrectionRow> all() {
    return jdbc.query(
        "SELECT offer_id, point_id, other_point_id, delivery_id FROM correction"
            + " ORDER BY offer_id, point_id",
        (row, number) ->
            new CorrectionRow(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)));
  }

  /** The price is no longer said to correct another; false if it was not. */
  boolean delete(PointRow point) {
    return jdbc.update(
            "DELETE FROM correction WHERE offer_id = ? AND point_id = ?",
            point.offerId(),
            point.id())
        > 0;
  }

  void deleteOf(int delivery) {
    jdbc.update("DELETE FROM correction WHERE delivery_id = ?", delivery);
  }
}
