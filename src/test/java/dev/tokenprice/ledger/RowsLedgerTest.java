package dev.tokenprice.ledger;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger as older versions left it: every price is a row. */
class RowsLedgerTest extends LedgerTests {
  @TempDir private static Path folder;

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.inFolder(folder);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Override
  void afterNight() {
    PointTable table = Tables.in(database.dataSource()).points();
    List<PointRow> all = table.between(1, Integer.MAX_VALUE);
    var jdbc = new JdbcTemplate(database.dataSource());
    jdbc.update("UPDATE offer SET opening = NULL");
    jdbc.update("DELETE FROM price_point");
    table.insert(all);
  }
}
