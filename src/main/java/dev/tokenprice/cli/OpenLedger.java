package dev.tokenprice.cli;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;

/** The ledger, with the run lock held as long as it is open. */
final class OpenLedger {
  private OpenLedger() {}

  /** What a command does with it; returns the exit code. */
  interface Use {
    int of(PriceLedger ledger) throws IOException;
  }

  static int use(CommonOptions common, Console console, Use use) throws IOException {
    return DataLock.holding(
        common,
        console,
        () -> {
          try (Database database = common.openLedger()) {
            return use.of(new PriceLedger(database));
          }
        });
  }
}
