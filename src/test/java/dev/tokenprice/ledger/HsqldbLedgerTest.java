package dev.tokenprice.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbLedgerTest extends LedgerTests {
  @TempDir private static Path folder;

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.inFolder(folder.resolve("ledger"));
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
