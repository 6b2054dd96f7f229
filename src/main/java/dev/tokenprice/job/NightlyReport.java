package dev.tokenprice.job;

import dev.tokenprice.ledger.LedgerView;
import java.io.IOException;

/** Draws and publishes what is on record; the last step of a run. */
public interface NightlyReport {
  /** Whether all files of that run are where they belong. */
  boolean isPublished(NightlyRun run);

  /**
   * @param progress told how far it has come
   * @throws IOException if a file cannot be written
   */
  void publish(NightlyRun run, LedgerView record, JobProgress progress) throws IOException;
}
