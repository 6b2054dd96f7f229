package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Phase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A price below which another one lay for a stated time: after the last day of that one it holds
 * again, if the lists that stated the one still stated the other.
 */
final class Resumptions {
  private final NavigableMap<Moment, PointRow> byMoment = new TreeMap<>();
  private final SourceDates dates;

  private Resumptions(SourceDates dates) {
    this.dates = dates;
  }

  /** The rows of one meter, and those that resume, in order of moment. */
  static Collection<PointRow> among(Collection<PointRow> rows, SourceDates dates) {
    var found = new Resumptions(dates);
    rows.forEach(row -> found.byMoment.put(row.moment(), row));
    if (rows.stream().anyMatch(row -> row.effectiveUntil() != null)) {
      found.resume();
    }
    return found.byMoment.values();
  }

  private void resume() {
    for (var at = byMoment.firstEntry(); at != null; at = byMoment.higherEntry(at.getKey())) {
      PointRow row = at.getValue();
      LocalDate end = row.effectiveUntil();
      if (end != null && !end.isBefore(row.moment().date()) && !isFollowed(row, end)) {
        LocalDate after = end.plusDays(1);
        below(row, after).map(r -> r.resumed(after)).ifPresent(r -> byMoment.put(r.moment(), r));
      }
    }
  }

  private boolean isFollowed(PointRow row, LocalDate end) {
    return byMoment
        .tailMap(row.moment(), false)
        .headMap(Moment.from(end.plusDays(1)), true)
        .keySet()
        .stream()
        .anyMatch(moment -> moment.phase() == Phase.FROM);
  }

  private Optional<PointRow> below(PointRow row, LocalDate day) {
    return byMoment.headMap(row.moment(), false).descendingMap().values().stream()
        .filter(earlier -> earlier.moment().phase() == Phase.FROM)
        .filter(earlier -> holdsOn(earlier, day))
        .filter(earlier -> !dates.lastSeen(earlier).isBefore(dates.lastSeen(row)))
        .findFirst();
  }

  private static boolean holdsOn(PointRow row, LocalDate day) {
    LocalDate end = row.effectiveUntil();
    return end == null || !end.isBefore(day);
  }
}
