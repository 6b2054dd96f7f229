package dev.tokenprice.ledger;

import java.util.List;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Rows of a table by their offers; in any order. */
final class ByOffer<R> {
  private final JdbcTemplate jdbc;
  private final String range;
  private final String listed;
  private final RowMapper<R> mapper;
  private final ToIntFunction<R> offer;

  /**
   * @param key the column that holds the offer
   * @param offer the offer of a row
   */
  ByOffer(
      JdbcTemplate jdbc,
      String table,
      String key,
      List<String> columns,
      RowMapper<R> mapper,
      ToIntFunction<R> offer) {
    String select = "SELECT t." + String.join(", t.", columns) + " FROM ";
    this.jdbc = jdbc;
    this.range = select + table + " t WHERE t." + key + " BETWEEN ? AND ?";
    this.listed =
        select
            + "UNNEST(CAST(? AS INTEGER ARRAY)) AS wanted (wanted_id) JOIN %s t ON t.%s = wanted.wanted_id"
                .formatted(table, key);
    this.mapper = mapper;
    this.offer = offer;
  }

  List<R> between(int firstOffer, int lastOffer) {
    return jdbc.query(range, mapper, firstOffer, lastOffer);
  }

  /** Offers that lie close together are read in one go, with those between them. */
  List<R> of(SortedSet<Integer> offers) {
    if (offers.isEmpty()) {
      return List.of();
    }
    int span = offers.last() - offers.first() + 1;
    if (span == offers.size()) {
      return between(offers.first(), offers.last());
    }
    if (span <= 2 * offers.size()) {
      return between(offers.first(), offers.last()).stream()
          .filter(row -> offers.contains(offer.applyAsInt(row)))
          .toList();
    }
    return jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(listed);
          statement.setArray(1, connection.createArrayOf("INTEGER", offers.toArray()));
          return statement;
        },
        mapper);
  }
}
