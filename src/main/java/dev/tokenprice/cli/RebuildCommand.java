package dev.tokenprice.cli;

import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.Rebuild;
import dev.tokenprice.job.Rebuild.Rebuilt;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The ledger anew from the archive. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws IOException {
    UserSettings settings = common.settings();
    Vocabulary vocabulary = settings.vocabulary();
    return DataLock.holding(
        common, console, () -> rebuild(vocabulary, settings.program().limits()));
  }

  private int rebuild(Vocabulary vocabulary, ReadingLimits limits) throws IOException {
    Messages messages = common.messages();
    var rebuild =
        new Rebuild(
            common.archive(),
            common.journal(),
            input -> new InputReaders(input, vocabulary, limits),
            new LineProgress(console.out(), messages, Clock.systemUTC()));
    Rebuilt rebuilt =
        common.store().isPresent() ? inStore(rebuild) : rebuild.replace(common.ledger());
    console.out().println(messages.text("rebuild.done", rebuilt.runs(), rebuilt.deliveries()));
    return ExitCode.DONE.code();
  }

  private Rebuilt inStore(Rebuild rebuild) throws IOException {
    try (Database store = common.openLedger()) {
      return rebuild.replace(common.ledger(), store);
    }
  }
}
