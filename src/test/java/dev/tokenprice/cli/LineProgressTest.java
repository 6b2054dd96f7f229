package dev.tokenprice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.job.JobProgress.Phase;
import dev.tokenprice.report.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short run prints its phases and lists; a long one says now and then how far it is. */
class LineProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Hand clock = new Hand();
  private final LineProgress progress =
      new LineProgress(
          new PrintStream(bytes, true, StandardCharsets.UTF_8), Messages.in("en"), clock);

  /** A clock that stands where it was put. */
  private static final class Hand extends Clock {
    private long seconds;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(seconds);
    }
  }

  @Test
  void aLineEveryHalfMinuteWithWhatIsLeft() {
    progress.phase(Phase.READ);
    progress.toRead(100_000);
    progress.file("many.csv", 1, 2);
    for (int thousand = 1; thousand <= 5; thousand++) {
      clock.seconds += 20;
      progress.rows(thousand * 1000L, thousand * 10_000L);
    }

    assertThat(lines())
        .containsExactly(
            "reading price lists",
            "1/2 many.csv",
            "many.csv, 2000 rows; about 3 min left to read",
            "many.csv, 4000 rows; about 2 min left to read");
  }

  @Test
  void rowsAloneWhereBytesAreNotKnown() {
    progress.file("shared.csv", 1, 1);
    progress.rows(1000, 0);
    clock.seconds = 31;
    progress.rows(2000, 0);

    assertThat(lines()).containsExactly("1/1 shared.csv", "shared.csv, 2000 rows");
  }

  @Test
  void aReportSaysHowFarItIsWhateverReadingTook() {
    progress.toRead(1000);
    progress.file("many.csv", 1, 1);
    progress.rows(10, 10);
    clock.seconds = 1000;
    progress.phase(Phase.REPORT);
    for (int thousand = 1; thousand <= 8; thousand++) {
      clock.seconds += 20;
      progress.drawn(thousand * 1000L, thousand < 6 ? 16_000 : 8000);
    }

    assertThat(lines())
        .containsExactly(
            "1/1 many.csv",
            "analysing and drawing the report",
            "report 12 % done; about 5 min left",
            "report 25 % done; about 4 min left",
            "report 75 % done; about 1 min left",
            "report 100 % done; about 0 min left");
  }

  @Test
  void aShortRunSaysNothingMore() {
    progress.file("short.csv", 1, 1);
    clock.seconds = 29;
    progress.rows(500, 9000);

    assertThat(lines()).containsExactly("1/1 short.csv");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
