package dev.tokenprice.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLedgerTest extends LedgerTests {
  private static EmbeddedPostgres postgres;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    postgres.close();
  }

  @Override
  Database open() {
    String name = "ledger" + databases++;
    LedgerKit.createDatabase(postgres.getPostgresDatabase(), name);
    return Database.at(postgres.getJdbcUrl("postgres", name), "postgres", "");
  }
}
