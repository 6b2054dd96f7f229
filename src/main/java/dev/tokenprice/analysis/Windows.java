package dev.tokenprice.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the days to look at. */
final class Windows {
  private static final int DEFAULT_DAYS = 30;

  private Windows() {}

  /**
   * @param since what the user asked for, kept as it is; null for the default, which goes back to
   *     the latest month in which something moved if nothing did in 30 days. New and gone offers
   *     are no moves, nor is what only a source moved that the report does not take
   */
  static Window of(LocalDate asOf, @Nullable LocalDate since, List<OfferChange> changes) {
    if (since != null) {
      return new Window(since, since, asOf);
    }
    LocalDate asked = asOf.minusDays(DEFAULT_DAYS);
    Optional<LocalDate> latest =
        changes.stream()
            .filter(change -> change.preferred() && change.moved())
            .map(OfferChange::effectiveFrom)
            .max(LocalDate::compareTo);
    return latest
        .filter(day -> day.isBefore(asked))
        .map(day -> new Window(asked, day.withDayOfMonth(1), asOf))
        .orElse(new Window(asked, asked, asOf));
  }
}
