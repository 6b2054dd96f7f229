package dev.tokenprice.cli;

import dev.tokenprice.job.JobProgress;
import dev.tokenprice.report.Messages;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that counts price lists, with the rows of the current one beside it: for terminals. */
final class BarProgress implements JobProgress, AutoCloseable {
  private final Messages messages;
  private final ProgressBar bar;
  private String list = "";

  BarProgress(PrintStream terminal, Messages messages) {
    this.messages = messages;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("TokenPrice")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100)
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
  }

  @Override
  public void phase(Phase phase) {
    if (phase == Phase.REPORT) {
      bar.stepTo(bar.getMax());
    }
    bar.setExtraMessage(messages.text("progress." + phase));
  }

  @Override
  public void file(String name, int number, int total) {
    bar.maxHint(total);
    bar.stepTo(number - 1L);
    list = Visible.line(name);
    bar.setExtraMessage(list);
  }

  @Override
  public void rows(long rows) {
    bar.setExtraMessage(messages.text("progress.rows", list, rows));
  }

  @Override
  public void close() {
    bar.close();
  }
}
