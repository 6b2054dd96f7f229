package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one meter of one offer.
 *
 * @param points in order of effective date and phase
 */
record Series(Meter meter, List<PricePoint> points) {
  static final Comparator<PricePoint> ORDER =
      Comparator.comparing(PricePoint::effectiveFrom).thenComparing(PricePoint::phase);

  static final Comparator<PricePoint> BY_METER =
      Comparator.comparing(PricePoint::meter).thenComparing(ORDER);

  private static final Map<Meter, Series> NONE = new EnumMap<>(Meter.class);

  static {
    for (Meter meter : Meter.values()) {
      NONE.put(meter, new Series(meter, List.of()));
    }
  }

  Series {
    points = List.copyOf(points);
  }

  /** Days up to one on which a price begins or, as a list states it, ended; in order. */
  List<LocalDate> days(LocalDate upTo) {
    if (points.size() == 1) {
      LocalDate only = points.get(0).effectiveFrom();
      return only.isAfter(upTo) ? List.of() : List.of(only);
    }
    var days = new ArrayList<LocalDate>(points.size());
    for (PricePoint point : points) {
      LocalDate day = point.effectiveFrom();
      if (!day.isAfter(upTo) && (days.isEmpty() || !day.equals(days.get(days.size() - 1)))) {
        days.add(day);
      }
    }
    return days;
  }

  static Series none(Meter meter) {
    return Objects.requireNonNull(NONE.get(meter));
  }

  Series without(Set<PricePoint> some) {
    return new Series(meter, points.stream().filter(point -> !some.contains(point)).toList());
  }

  /**
   * What holds on a day: the latest price that holds from it or earlier; failing that, what a list
   * states to hold before a later day.
   */
  @Nullable PricePoint inForce(LocalDate day) {
    PricePoint begun = last(point -> from(point) && !point.effectiveFrom().isAfter(day));
    return begun != null || points.isEmpty() || !heldBeforeLaterDay(points.get(0), day)
        ? begun
        : points.get(0);
  }

  /** What holds from a day on, or still; null where the list gives only what held before it. */
  @Nullable PricePoint after(LocalDate day) {
    PricePoint begun = last(point -> from(point) && !point.effectiveFrom().isAfter(day));
    boolean stale = begun == null || begun.effectiveFrom().isBefore(day);
    return stale && statedBefore(day) != null ? null : begun;
  }

  /** What held until a day: as the list states it, else the price before it on record. */
  @Nullable PricePoint before(LocalDate day) {
    PricePoint stated = statedBefore(day);
    return stated != null
        ? stated
        : last(point -> from(point) && point.effectiveFrom().isBefore(day));
  }

  /** Every price that held on one of the days before a day. */
  List<PricePoint> during(int days, LocalDate day) {
    LocalDate first = day.minusDays(days);
    var held = new ArrayList<PricePoint>();
    PricePoint atFirst = last(point -> from(point) && !point.effectiveFrom().isAfter(first));
    if (atFirst != null) {
      held.add(atFirst);
    }
    points.stream()
        .filter(point -> point.effectiveFrom().isAfter(first))
        .filter(point -> point.effectiveFrom().isBefore(day) || heldBefore(point, day))
        .forEach(held::add);
    return held;
  }

  /** The first price to hold after a day. */
  @Nullable PricePoint firstAfter(LocalDate day) {
    return points.stream()
        .filter(point -> from(point) && point.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(null);
  }

  private @Nullable PricePoint statedBefore(LocalDate day) {
    return last(point -> heldBefore(point, day));
  }

  private @Nullable PricePoint last(Predicate<PricePoint> wanted) {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (wanted.test(points.get(i))) {
        return points.get(i);
      }
    }
    return null;
  }

  private static boolean from(PricePoint point) {
    return point.phase() == Phase.FROM;
  }

  private static boolean heldBefore(PricePoint point, LocalDate day) {
    return point.phase() == Phase.BEFORE && point.effectiveFrom().equals(day);
  }

  private static boolean heldBeforeLaterDay(PricePoint point, LocalDate day) {
    return point.phase() == Phase.BEFORE && point.effectiveFrom().isAfter(day);
  }
}
