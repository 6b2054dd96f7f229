package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a source stated of one price, as the steps that the price took. */
final class Steps {
  private final LocalDate asOf;

  Steps(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * One row a step: what only repeats the price before it is part of that step.
   *
   * @param rows of one meter of one offer, at least one, in the order of their recording
   */
  List<PointRow> of(List<PointRow> rows, SourceDates dates) {
    return rows.size() == 1 ? ofAlone(rows.get(0)) : of(Series.of(rows, dates), dates);
  }

  /** The same for a price that never moved, as most. */
  private List<PointRow> ofAlone(PointRow alone) {
    return isWaiting(alone, List.of()) ? List.of() : List.of(alone);
  }

  /** The same for any prices. */
  List<PointRow> of(Series series, SourceDates dates) {
    List<PointRow> steps = new ArrayList<>();
    for (PointRow row : Resumptions.among(series.points(), dates)) {
      int last = steps.size() - 1;
      if (isWaiting(row, steps)) {
        break;
      }
      if (last >= 0 && repeats(steps.get(last), row)) {
        steps.set(last, extended(steps.get(last), row, dates));
      } else {
        steps.add(row);
      }
    }
    return steps;
  }

  /**
   * A price of a later day waits for it. A price that is only known to hold before a later day is
   * what holds until then, where nothing else is known.
   */
  private boolean isWaiting(PointRow row, List<PointRow> steps) {
    return row.moment().date().isAfter(asOf)
        && (row.moment().phase() == Phase.FROM || !steps.isEmpty());
  }

  private static boolean repeats(PointRow step, PointRow row) {
    return step.states(row.price(), row.per())
        && !opens(step.moment(), row.moment())
        && !step.endsBefore(row.moment().date());
  }

  private static PointRow extended(PointRow step, PointRow row, SourceDates dates) {
    boolean from = row.moment().phase() == Phase.FROM;
    return step.until(from ? row.effectiveUntil() : step.effectiveUntil())
        .seen(later(step, row, dates));
  }

  private static boolean opens(Moment step, Moment row) {
    return step.phase() == Phase.BEFORE && row.phase() == Phase.FROM;
  }

  private static LocalDate later(PointRow one, PointRow other, SourceDates dates) {
    LocalDate first = dates.lastSeen(one);
    LocalDate second = dates.lastSeen(other);
    return first.isAfter(second) ? first : second;
  }
}
