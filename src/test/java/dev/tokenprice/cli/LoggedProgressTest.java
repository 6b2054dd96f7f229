package dev.tokenprice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.job.JobProgress;
import dev.tokenprice.job.JobProgress.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged is shown as well, and so is what is not logged. */
class LoggedProgressTest {
  private final List<String> shown = new ArrayList<>();

  private final class Shown implements JobProgress {
    @Override
    public void phase(Phase phase) {
      shown.add("phase " + phase);
    }

    @Override
    public void file(String name, int number, int total) {
      shown.add("file " + name + " " + number + " " + total);
    }

    @Override
    public void toRead(long bytes) {
      shown.add("toRead " + bytes);
    }

    @Override
    public void rows(long rows, long bytes) {
      shown.add("rows " + rows + " " + bytes);
    }

    @Override
    public void drawn(long done, long total) {
      shown.add("drawn " + done + " " + total);
    }
  }

  @Test
  void everythingIsShown(@TempDir Path data) throws Exception {
    try (RunLog log = RunLog.in(data)) {
      var progress = new LoggedProgress(new Shown(), log);
      progress.phase(Phase.READ);
      progress.toRead(5);
      progress.file("a.csv", 1, 2);
      progress.rows(3, 4);
      progress.drawn(6, 7);
    }

    assertThat(shown)
        .containsExactly("phase READ", "toRead 5", "file a.csv 1 2", "rows 3 4", "drawn 6 7");
  }
}
