package dev.tokenprice.cli;

import dev.tokenprice.job.JobProgress;
import java.util.Map;

/** How far a run has come, shown and logged. */
record LoggedProgress(JobProgress shown, RunLog log) implements JobProgress {
  @Override
  public void phase(Phase phase) {
    log.event("phase", Map.of("phase", phase));
    shown.phase(phase);
  }

  @Override
  public void file(String name, int number, int total) {
    log.event("list", Map.of("name", name, "number", number, "total", total));
    shown.file(name, number, total);
  }

  @Override
  public void toRead(long bytes) {
    shown.toRead(bytes);
  }

  @Override
  public void rows(long rows, long bytes) {
    shown.rows(rows, bytes);
  }

  @Override
  public void drawn(long done, long total) {
    shown.drawn(done, total);
  }
}
