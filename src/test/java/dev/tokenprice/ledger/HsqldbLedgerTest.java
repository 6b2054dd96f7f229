package dev.tokenprice.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HsqldbLedgerTest extends LedgerTests {
  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.inFolder(folder);
  }
}
