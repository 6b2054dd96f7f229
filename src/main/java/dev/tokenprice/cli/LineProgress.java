package dev.tokenprice.cli;

import dev.tokenprice.job.JobProgress;
import dev.tokenprice.report.Messages;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A plain line for each phase and list, and now and then how far a long one is: for logs. */
final class LineProgress implements JobProgress {
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

  private final PrintStream out;
  private final Messages messages;
  private final Clock clock;
  private Remaining remaining = new Remaining();
  private long toRead;
  private Instant last;
  private String list = "";

  LineProgress(PrintStream out, Messages messages, Clock clock) {
    this.out = out;
    this.messages = messages;
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public void phase(Phase phase) {
    out.println(messages.text("progress." + phase));
    remaining = new Remaining();
    last = clock.instant();
  }

  @Override
  public void toRead(long bytes) {
    remaining = new Remaining();
    toRead = bytes;
  }

  @Override
  public void file(String name, int number, int total) {
    list = Visible.line(name);
    out.println(messages.text("progress.file", number, total, list));
    last = clock.instant();
  }

  @Override
  public void rows(long rows, long bytes) {
    Instant now = clock.instant();
    Optional<Duration> left = remaining.after(bytes, toRead, now);
    if (isTime(now)) {
      out.println(
          left.map(d -> messages.text("progress.left", list, rows, minutes(d)))
              .orElseGet(() -> messages.text("progress.rows", list, rows)));
    }
  }

  @Override
  public void drawn(long done, long total) {
    Instant now = clock.instant();
    Optional<Duration> left = remaining.after(done, total, now);
    if (left.isPresent() && isTime(now)) {
      out.println(messages.text("progress.drawn", 100 * done / total, minutes(left.get())));
    }
  }

  /** Whether half a minute has passed since the last line. */
  private boolean isTime(Instant now) {
    if (Duration.between(last, now).compareTo(NOW_AND_THEN) < 0) {
      return false;
    }
    last = now;
    return true;
  }

  /** Begun ones count. */
  private static long minutes(Duration left) {
    return left.plusSeconds(59).toMinutes();
  }
}
