package dev.tokenprice.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLedgerTest extends LedgerTests {
  private static EmbeddedPostgres postgres;
  private static Database database;

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = Database.at(new Store(postgres.getJdbcUrl("postgres", "postgres"), "postgres", ""));
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    postgres.close();
  }

  @Override
  Database database() {
    return database;
  }
}
