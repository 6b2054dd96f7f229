package dev.tokenprice.cli;

import dev.tokenprice.intake.RunLock;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.util.Optional;

/** The ledger, with the run lock held as long as it is open. */
final class OpenLedger {
  private OpenLedger() {}

  /** What a command does with it; returns the exit code. */
  interface Use {
    int of(PriceLedger ledger) throws IOException;
  }

  @SuppressWarnings("try")
  static int use(CommonOptions common, Console console, Use use) throws IOException {
    Optional<RunLock> lock = RunLock.take(common.data());
    if (lock.isEmpty()) {
      Messages messages = common.messages();
      console.err().println(messages.text("run.locked", common.data()));
      return ExitCode.LOCKED.code();
    }
    try (RunLock held = lock.get();
        Database database = common.openLedger()) {
      return use.of(new PriceLedger(database));
    }
  }
}
