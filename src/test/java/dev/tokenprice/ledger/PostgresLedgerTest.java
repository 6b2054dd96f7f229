package dev.tokenprice.ledger;

import dev.tokenprice.testkit.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLedgerTest extends LedgerTests {
  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.at(POSTGRES.emptyStore());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
