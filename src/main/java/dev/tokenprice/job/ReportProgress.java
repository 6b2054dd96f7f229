package dev.tokenprice.job;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the offers that a report goes through, on whatever thread, and tells of each thousand: all
 * are put in order, judged, written to {@code prices.csv} and drawn on their sheet.
 */
final class ReportProgress {
  private static final int TOLD = 1000;
  private static final int ANALYSED = 2;
  private static final int DRAWN = 2;

  private final JobProgress progress;
  private final AtomicLong done = new AtomicLong();
  private long total;

  /**
   * @param offers on record
   */
  ReportProgress(JobProgress progress, long offers) {
    this.progress = progress;
    this.total = (ANALYSED + DRAWN) * offers;
  }

  void passed(long offers) {
    long now = done.addAndGet(offers);
    if (now / TOLD > (now - offers) / TOLD) {
      tell();
    }
  }

  /** All are analysed; of some no price is in force. */
  synchronized void analysed(long inForce) {
    total = done.get() + DRAWN * inForce;
    tell();
  }

  /** Counts that are told grow, whichever thread came first. */
  synchronized void tell() {
    progress.drawn(done.get(), total);
  }
}
