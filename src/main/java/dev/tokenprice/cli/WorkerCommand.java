package dev.tokenprice.cli;

import dev.tokenprice.job.NightlyFailureException;
import dev.tokenprice.job.Worker;
import dev.tokenprice.job.WorkerProgress;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads lists for a manager on another host. */
@Command(name = "worker", mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--quiet")
  private boolean quiet;

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException, NightlyFailureException, InterruptedException {
    var worker = new Worker(SharedNights.of(common), quiet ? WorkerProgress.SILENT : new Told());
    try (StopSignal signal = new StopSignal(() -> {})) {
      signal.stopsBy(worker::stop);
      worker.run();
      return ExitCode.STOPPED.code();
    }
  }

  /** A line for each thing that happens. */
  private final class Told implements WorkerProgress {
    private final Messages messages = common.messages();

    @Override
    public void waiting(Store store) {
      say("worker.waiting", store);
    }

    @Override
    public void read(String name, long rows, long held) {
      say("worker.read", name, rows, held);
    }

    @Override
    public void left(String name) {
      say("worker.left", name);
    }

    private void say(String key, Object... arguments) {
      console.out().println(Visible.line(messages.text(key, arguments)));
    }
  }
}
