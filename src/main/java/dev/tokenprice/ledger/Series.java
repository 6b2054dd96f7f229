package dev.tokenprice.ledger;

import dev.tokenprice.ledger.Effect.Duplicate;
import dev.tokenprice.ledger.Effect.Recorded;
import dev.tokenprice.ledger.Effect.SeenAgain;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Phase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one offer's meter that count, by moment. Of two for one moment the newer list's
 * counts, and of two lists of one date the one recorded later.
 */
final class Series {
  private final NavigableMap<Moment, PointRow> byMoment = new TreeMap<>();
  private final SourceDates dates;

  private Series(SourceDates dates) {
    this.dates = dates;
  }

  static Series of(Collection<PointRow> points, SourceDates dates) {
    var series = new Series(dates);
    points.forEach(series::add);
    return series;
  }

  void add(PointRow point) {
    byMoment.merge(point.moment(), point, this::later);
  }

  void remove(PointRow point) {
    byMoment.remove(point.moment());
  }

  Collection<PointRow> points() {
    return byMoment.values();
  }

  /** What a statement does to this series. */
  Effect effect(Statement statement) {
    PointRow exact = byMoment.get(statement.moment());
    if (exact != null) {
      return atKnownMoment(statement, exact);
    }
    PointRow before = value(byMoment.lowerEntry(statement.moment()));
    if (before != null && addsNothing(statement, before)) {
      return new SeenAgain(before);
    }
    return recorded(statement, null, lastOfOthers(statement));
  }

  private Effect atKnownMoment(Statement statement, PointRow exact) {
    if (statement.repeats(exact)) {
      return new SeenAgain(exact);
    }
    if (exact.deliveryId() == statement.deliveryId() && !exact.isRestated()) {
      return new Duplicate(exact);
    }
    boolean sameNumber = exact.states(statement.price(), statement.per());
    return recorded(statement, sameNumber ? null : exact, exact);
  }

  /**
   * A price unchanged since an earlier list. What one file says of several dates is its own history
   * and kept; and a price that holds from a day on is more than that it held before.
   */
  private static boolean addsNothing(Statement statement, PointRow before) {
    return statement.repeats(before)
        && before.deliveryId() != statement.deliveryId()
        && (before.moment().phase() == Phase.FROM || statement.moment().phase() == Phase.BEFORE);
  }

  private @Nullable PointRow lastOfOthers(Statement statement) {
    return byMoment
        .headMap(new Moment(statement.moment().date(), Phase.BEFORE), false)
        .descendingMap()
        .values()
        .stream()
        .filter(point -> point.deliveryId() != statement.deliveryId())
        .findFirst()
        .orElse(null);
  }

  /** A late list breaks the run of a price that lists after it still stated: there it resumes. */
  private Recorded recorded(
      Statement statement, @Nullable PointRow corrected, @Nullable PointRow running) {
    if (running == null
        || statement.moment().phase() == Phase.BEFORE
        || running.moment().phase() == Phase.BEFORE
        || statement.repeats(running)) {
      return new Recorded(corrected, null, null);
    }
    LocalDate resumes = dates.after(statement.seenOn());
    if (resumes == null || resumes.isAfter(runsUntil(running))) {
      return new Recorded(corrected, null, null);
    }
    return byMoment.containsKey(Moment.from(resumes))
        ? new Recorded(corrected, null, null)
        : new Recorded(corrected, running, resumes);
  }

  /** The last day on which a list stated the price before another one took its place. */
  private LocalDate runsUntil(PointRow running) {
    LocalDate seen = dates.lastSeen(running);
    PointRow next = value(byMoment.higherEntry(running.moment()));
    return next == null || next.moment().date().isAfter(seen)
        ? seen
        : next.moment().date().minusDays(1);
  }

  private PointRow later(PointRow one, PointRow other) {
    int byList = observed(one).compareTo(observed(other));
    if (byList != 0) {
      return byList > 0 ? one : other;
    }
    return one.id() > other.id() ? one : other;
  }

  private LocalDate observed(PointRow point) {
    return point.isRestated() ? point.moment().date() : dates.seenOn(point.deliveryId());
  }

  private static @Nullable PointRow value(Map.@Nullable Entry<Moment, PointRow> entry) {
    return entry == null ? null : entry.getValue();
  }
}
