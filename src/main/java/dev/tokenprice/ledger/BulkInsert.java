package dev.tokenprice.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows into a table: a batch of inserts, or COPY where the database has it. */
final class BulkInsert {
  private final JdbcTemplate jdbc;
  private final String insert;
  private final String copy;

  BulkInsert(JdbcTemplate jdbc, String table, List<String> columns) {
    String names = String.join(", ", columns);
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    this.jdbc = jdbc;
    this.insert = "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")";
    this.copy = "COPY " + table + " (" + names + ") FROM STDIN";
  }

  /**
   * Inserts rows in their order.
   *
   * @param rows values in the order of the columns, null where there is none
   */
  void insert(List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.execute(
          (ConnectionCallback<Boolean>)
              connection ->
                  hasCopy(connection)
                      ? copied(connection.unwrap(PGConnection.class), rows)
                      : batched(connection, rows));
    }
  }

  /** By its name: a machine with a ledger of its own loads nothing of PostgreSQL. */
  private static boolean hasCopy(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private boolean batched(Connection connection, List<@Nullable Object[]> rows)
      throws SQLException {
    try (var statement = connection.prepareStatement(insert)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return true;
  }

  private boolean copied(PGConnection connection, List<@Nullable Object[]> rows)
      throws SQLException {
    var lines = new StringBuilder();
    for (Object[] row : rows) {
      line(row, lines);
    }
    try {
      connection.getCopyAPI().copyIn(copy, new StringReader(lines.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** A row in the text format of COPY. */
  private static void line(@Nullable Object[] row, StringBuilder into) {
    for (int i = 0; i < row.length; i++) {
      into.append(i == 0 ? "" : "\t");
      Object value = row[i];
      if (value == null) {
        into.append("\\N");
      } else {
        escape(value instanceof BigDecimal n ? n.toPlainString() : value.toString(), into);
      }
    }
    into.append('\n');
  }

  private static void escape(String text, StringBuilder into) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> into.append("\\\\");
        case '\t' -> into.append("\\t");
        case '\n' -> into.append("\\n");
        case '\r' -> into.append("\\r");
        default -> into.append(c);
      }
    }
  }
}
