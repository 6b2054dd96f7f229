package dev.tokenprice.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of a ledger as text, and every price in the same way wherever it stands. */
public final class LedgerDump {
  /** What never became a delivery is not in the archive and so not rebuilt. */
  private static final Map<String, String> ORDER_BY_TABLE =
      Map.of(
          "source", "1",
          "delivery", "1",
          "delivery_column", "1, 2",
          "correction", "1, 2",
          "rate", "1, 2, 3",
          "claim", "1, 2");

  private LedgerDump() {}

  public static List<String> of(Database database) {
    var jdbc = new JdbcTemplate(database.dataSource());
    var rows = new ArrayList<String>();
    ORDER_BY_TABLE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                jdbc.queryForList(
                        "SELECT * FROM " + entry.getKey() + " ORDER BY " + entry.getValue())
                    .forEach(row -> rows.add(entry.getKey() + " " + text(row))));
    jdbc.queryForList(
            "SELECT id, source_id, vendor, model, service, conditions, model_class, listed_on"
                + " FROM offer ORDER BY id")
        .forEach(row -> rows.add("offer " + text(row)));
    Tables.in(database.dataSource())
        .points()
        .between(1, Integer.MAX_VALUE)
        .forEach(point -> rows.add("price_point " + point));
    jdbc.queryForList(
            "SELECT delivery_id, recorded_on, file, line, column_text, text, reason, evidence,"
                + " suggestion FROM held_cell WHERE delivery_id IS NOT NULL ORDER BY id")
        .forEach(row -> rows.add("held_cell " + text(row)));
    return rows;
  }

  /** Databases spell the names of columns in a case of their own. */
  private static String text(Map<String, Object> row) {
    return row.entrySet().stream()
        .map(value -> value.getKey().toLowerCase(Locale.ROOT) + "=" + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
