package dev.tokenprice.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Chooses the days to look at. */
final class Windows {
  private static final int DEFAULT_DAYS = 30;

  private Windows() {}

  /**
   * @param since what the user asked for, kept as it is; null for the last 30 days
   */
  static Window asked(LocalDate asOf, @Nullable LocalDate since) {
    LocalDate first = since == null ? asOf.minusDays(DEFAULT_DAYS) : since;
    return new Window(first, first, asOf);
  }

  /**
   * The default goes back to the latest month in which something moved if nothing did in 30 days.
   * New and gone offers are no moves, nor is what only a source moved that the report does not
   * take.
   *
   * @param since what the user asked for; null for the default
   * @param latestMove null if nothing ever moved
   */
  static Window widened(Window asked, @Nullable LocalDate since, @Nullable LocalDate latestMove) {
    if (since != null || latestMove == null || !latestMove.isBefore(asked.since())) {
      return asked;
    }
    return new Window(asked.asked(), latestMove.withDayOfMonth(1), asked.asOf());
  }
}
