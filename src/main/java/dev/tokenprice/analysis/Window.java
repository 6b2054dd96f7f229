package dev.tokenprice.analysis;

import java.time.LocalDate;

/**
 * The days looked at.
 *
 * @param asked the first day that was asked for
 * @param since the first day: {@code asked}, or earlier if nothing moved since then
 * @param asOf the last day
 */
public record Window(LocalDate asked, LocalDate since, LocalDate asOf) {
  /**
   * Nothing moved in the days asked for, so that the latest month in which something did is shown.
   */
  public boolean widened() {
    return since.isBefore(asked);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(asOf);
  }
}
