package dev.tokenprice.cli;

import dev.tokenprice.job.JobProgress;
import dev.tokenprice.report.Messages;
import java.io.PrintStream;

/** A plain line for each phase and file: for logs. */
final class LineProgress implements JobProgress {
  private final PrintStream out;
  private final Messages messages;

  LineProgress(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void phase(Phase phase) {
    out.println(messages.text("progress." + phase));
  }

  @Override
  public void file(String name, int number, int total) {
    out.println(messages.text("progress.file", number, total, Visible.line(name)));
  }
}
