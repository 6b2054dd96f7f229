package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An offer's history, meter by meter. */
record OfferSteps(Map<Meter, Series> byMeter) {
  static OfferSteps of(List<PricePoint> points) {
    var sorted = new ArrayList<>(points);
    sorted.sort(Series.BY_METER);
    var series = new EnumMap<Meter, Series>(Meter.class);
    int from = 0;
    while (from < sorted.size()) {
      Meter meter = sorted.get(from).meter();
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).meter() == meter) {
        to++;
      }
      series.put(meter, new Series(meter, sorted.subList(from, to)));
      from = to;
    }
    return new OfferSteps(series);
  }

  Series series(Meter meter) {
    Series series = byMeter.get(meter);
    return series == null ? Series.none(meter) : series;
  }

  /** Days up to one on which input or output has a new price, in order. */
  List<LocalDate> days(LocalDate upTo) {
    List<LocalDate> input = series(Meter.INPUT).days(upTo);
    List<LocalDate> output = series(Meter.OUTPUT).days(upTo);
    if (output.isEmpty() || input.equals(output)) {
      return input;
    }
    return Stream.concat(input.stream(), output.stream()).distinct().sorted().toList();
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
