package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts an offer's prices of two moments side by side. */
final class Comparisons {
  private static final int LOWEST_OF_DAYS = 7;

  private final LocalDate asOf;
  private final Pricer pricer;

  Comparisons(LocalDate asOf, Pricer pricer) {
    this.asOf = asOf;
    this.pricer = pricer;
  }

  static Comparison of(Baseline baseline, Function<Meter, PriceMove> move) {
    return new Comparison(
        baseline, move.apply(Meter.INPUT), move.apply(Meter.OUTPUT), move.apply(Meter.CACHE_READ));
  }

  /** What changed on a day, against the list's own "before", else against the previous price. */
  Comparison on(OfferSteps steps, LocalDate day) {
    Comparison previous = of(Baseline.PREVIOUS, meter -> move(steps.series(meter), day));
    boolean stated =
        baseline(previous.input()) == Baseline.LIST_BEFORE
            || baseline(previous.output()) == Baseline.LIST_BEFORE;
    return stated ? previous.with(Baseline.LIST_BEFORE) : previous;
  }

  PriceMove move(Series series, LocalDate day) {
    return new PriceMove(series.meter(), then(series.before(day)), after(series, day));
  }

  /** What changed on a day, against the lowest prices of the seven days before. */
  Comparison againstLowest(OfferSteps steps, LocalDate day) {
    return of(
        Baseline.LOWEST_OF_7_DAYS,
        meter -> {
          Series series = steps.series(meter);
          return new PriceMove(meter, lowest(series, day), after(series, day));
        });
  }

  /** From the day before the window to what is in force: nothing where a price has ended. */
  Comparison since(OfferSteps steps, CurrentOffer current, LocalDate since) {
    LocalDate day = since.minusDays(1);
    return of(
        Baseline.SINCE,
        meter -> {
          PricedPoint now = current.byMeter().get(meter);
          PricePoint old = steps.series(meter).inForce(day);
          boolean unmoved = old != null && now != null && old.costsAsMuchAs(now.point());
          return new PriceMove(meter, unmoved ? now(old) : then(old), now);
        });
  }

  /** From the day before the window to the last price on record, which may have ended. */
  Comparison since(OfferSteps steps, LocalDate since) {
    return of(
        Baseline.SINCE,
        meter -> {
          Series series = steps.series(meter);
          PricePoint now = series.inForce(asOf);
          PricePoint old = series.inForce(since.minusDays(1));
          return new PriceMove(meter, isUnmoved(old, now) ? now(old) : then(old), now(now));
        });
  }

  /** A price that still holds is priced as it is now, so that an exchange rate is no move. */
  private static boolean isUnmoved(@Nullable PricePoint old, @Nullable PricePoint now) {
    return old != null && now != null && old.costsAsMuchAs(now);
  }

  /** The last prices of an offer that is gone. */
  Comparison withdrawn(OfferSteps steps) {
    return of(
        Baseline.PREVIOUS,
        meter -> new PriceMove(meter, then(steps.series(meter).inForce(asOf)), null));
  }

  /** What an offer's meter cost on a day, or as soon after it as is known. */
  @Nullable PricedPoint around(OfferSteps steps, Meter meter, LocalDate day) {
    Series series = steps.series(meter);
    PricePoint held = series.after(day);
    PricePoint point = held == null ? series.firstAfter(day) : held;
    if (point == null || point.effectiveFrom().isAfter(asOf)) {
      return null;
    }
    return point.equals(series.inForce(asOf)) ? now(point) : then(point);
  }

  private @Nullable PricedPoint after(Series series, LocalDate day) {
    PricePoint after = series.after(day);
    return after != null && after.equals(series.inForce(asOf)) ? now(after) : then(after);
  }

  private @Nullable PricedPoint lowest(Series series, LocalDate day) {
    PricedPoint lowest = null;
    for (PricePoint point : series.during(LOWEST_OF_DAYS, day)) {
      PricedPoint candidate = pricer.then(point);
      if (lowest == null || cheaper(series.meter(), lowest, candidate)) {
        lowest = candidate;
      }
    }
    return lowest;
  }

  private static boolean cheaper(Meter meter, PricedPoint lowest, PricedPoint candidate) {
    var cut = new PriceMove(meter, lowest, candidate).cut();
    return cut != null && cut.signum() > 0;
  }

  static Baseline baseline(PriceMove move) {
    return move.before() != null && move.before().point().phase() == Phase.BEFORE
        ? Baseline.LIST_BEFORE
        : Baseline.PREVIOUS;
  }

  private @Nullable PricedPoint now(@Nullable PricePoint point) {
    return point == null ? null : pricer.now(point);
  }

  private @Nullable PricedPoint then(@Nullable PricePoint point) {
    return point == null ? null : pricer.then(point);
  }
}
