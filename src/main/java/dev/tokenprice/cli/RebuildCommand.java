package dev.tokenprice.cli;

import dev.tokenprice.intake.RunLock;
import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.Rebuild;
import dev.tokenprice.job.Rebuild.Rebuilt;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The ledger anew from the archive. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException {
    Messages messages = common.messages();
    UserSettings settings = common.settings();
    var vocabulary = settings.vocabulary();
    Optional<RunLock> lock = RunLock.take(common.data());
    if (lock.isEmpty()) {
      console.err().println(messages.text("run.locked", common.data()));
      return ExitCode.LOCKED.code();
    }
    try (RunLock held = lock.get()) {
      var rebuild =
          new Rebuild(
              common.archive(),
              common.journal(),
              input -> new InputReaders(input, vocabulary, settings.program().limits()),
              new LineProgress(console.out(), messages));
      Rebuilt rebuilt =
          common.store().isPresent() ? inStore(rebuild) : rebuild.replace(common.ledger());
      console.out().println(messages.text("rebuild.done", rebuilt.runs(), rebuilt.deliveries()));
      return ExitCode.DONE.code();
    }
  }

  private Rebuilt inStore(Rebuild rebuild) throws IOException {
    try (Database store = common.openLedger()) {
      return rebuild.replace(common.ledger(), store);
    }
  }
}
