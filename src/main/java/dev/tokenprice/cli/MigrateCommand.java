package dev.tokenprice.cli;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerCopy;
import dev.tokenprice.ledger.NewLedger;
import java.io.IOException;
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
  public Integer call() throws IOException {
    if (common.store().isEmpty()) {
      throw new UsageException(common.messages().text("migrate.no-store"));
    }
    return DataLock.holding(common, console, this::migrate);
  }

  private int migrate() throws IOException {
    try (Database store = common.openLedger()) {
      long rows = back ? toFolder(store) : toStore(store);
      console.out().println(common.messages().text("migrate.done", rows));
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
