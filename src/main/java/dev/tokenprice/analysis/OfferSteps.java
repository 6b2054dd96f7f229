package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An offer's history, meter by meter. */
record OfferSteps(Map<Meter, Series> byMeter) {
  static OfferSteps of(List<PricePoint> points) {
    var grouped = new EnumMap<Meter, List<PricePoint>>(Meter.class);
    for (PricePoint point : points) {
      grouped.computeIfAbsent(point.meter(), meter -> new ArrayList<>()).add(point);
    }
    var series = new EnumMap<Meter, Series>(Meter.class);
    grouped.forEach((meter, steps) -> series.put(meter, new Series(meter, steps)));
    return new OfferSteps(series);
  }

  Series series(Meter meter) {
    Series series = byMeter.get(meter);
    return series == null ? Series.none(meter) : series;
  }

  /** Days up to one on which input or output has a new price, in order. */
  List<LocalDate> days(LocalDate upTo) {
    var days = new TreeSet<LocalDate>();
    for (Meter meter : List.of(Meter.INPUT, Meter.OUTPUT)) {
      for (PricePoint point : series(meter).points()) {
        if (!point.effectiveFrom().isAfter(upTo)) {
          days.add(point.effectiveFrom());
        }
      }
    }
    return List.copyOf(days);
  }

  /** Whether nothing is on record before a day. */
  boolean beginsOn(LocalDate day) {
    for (Series series : byMeter.values()) {
      if (series.points().get(0).effectiveFrom().isBefore(day)) {
        return false;
      }
    }
    return true;
  }
}
