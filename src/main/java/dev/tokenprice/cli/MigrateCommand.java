package dev.tokenprice.cli;

import dev.tokenprice.intake.RunLock;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerCopy;
import dev.tokenprice.ledger.NewLedger;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger moved to the store, or back. */
@Command(name = "migrate", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--back")
  private boolean back;

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException {
    Messages messages = common.messages();
    if (common.store().isEmpty()) {
      throw new UsageException(messages.text("migrate.no-store"));
    }
    Optional<RunLock> lock = RunLock.take(common.data());
    if (lock.isEmpty()) {
      console.err().println(messages.text("run.locked", common.data()));
      return ExitCode.LOCKED.code();
    }
    try (RunLock held = lock.get();
        Database store = common.openLedger()) {
      long rows = back ? toFolder(store) : toStore(store);
      console.out().println(messages.text("migrate.done", rows));
      return ExitCode.DONE.code();
    }
  }

  private long toStore(Database store) {
    try (Database folder = Database.inFolder(common.ledger())) {
      return LedgerCopy.copy(folder, store);
    }
  }

  /** What the folder held is replaced: it is what the store grew from. */
  private long toFolder(Database store) throws IOException {
    try (NewLedger beside = NewLedger.beside(common.ledger())) {
      long rows = LedgerCopy.copy(store, beside.database());
      beside.replace();
      return rows;
    }
  }
}
