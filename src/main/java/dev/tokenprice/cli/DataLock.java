package dev.tokenprice.cli;

import dev.tokenprice.intake.RunLock;
import java.io.IOException;
import java.util.Optional;

/** The run lock of the data folder, held as long as a command needs it. */
final class DataLock {
  private DataLock() {}

  /** What a command does; returns the exit code. */
  interface Work {
    int run() throws IOException;
  }

  /** Does it, or says that another run is at work. */
  @SuppressWarnings("try")
  static int holding(CommonOptions common, Console console, Work work) throws IOException {
    Optional<RunLock> lock = RunLock.take(common.data());
    if (lock.isEmpty()) {
      console.err().println(common.messages().text("run.locked", common.data()));
      return ExitCode.LOCKED.code();
    }
    try (RunLock held = lock.get()) {
      return work.run();
    }
  }
}
