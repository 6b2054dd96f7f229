package dev.tokenprice.cli;

import dev.tokenprice.job.JobProgress;
import dev.tokenprice.report.Messages;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar of the bytes to read, with the rows of the current list beside it, and in its place one of
 * the offers that the report goes through: for terminals.
 */
final class BarProgress implements JobProgress, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final Messages messages;
  private final PrintStream terminal;
  private ProgressBar bar;
  private String list = "";

  BarProgress(PrintStream terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
    this.bar = bar("TokenPrice").setUnit(" MB", MEGABYTE).clearDisplayOnFinish().build();
  }

  private ProgressBarBuilder bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .setConsumer(new ConsoleProgressBarConsumer(terminal));
  }

  @Override
  public void phase(Phase phase) {
    if (phase == Phase.REPORT) {
      bar.close();
      bar = bar(messages.text("progress.REPORT")).build();
    } else {
      bar.setExtraMessage(messages.text("progress." + phase));
    }
  }

  @Override
  public void toRead(long bytes) {
    bar.maxHint(bytes);
  }

  @Override
  public void file(String name, int number, int total) {
    list = number + "/" + total + " " + Visible.line(name);
    bar.setExtraMessage(list);
  }

  @Override
  public void rows(long rows, long bytes) {
    bar.stepTo(bytes);
    bar.setExtraMessage(messages.text("progress.rows", list, rows));
  }

  @Override
  public void drawn(long done, long total) {
    bar.maxHint(total);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    bar.close();
  }
}
