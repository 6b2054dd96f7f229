package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds what looks like the column beside it. */
final class ColumnShiftGuard {
  /** What writing to a cache costs: that column stands beside the output prices. */
  private static final BigDecimal CACHE_WRITE = new BigDecimal("1.25");

  private final Pricer pricer;

  ColumnShiftGuard(Pricer pricer) {
    this.pricer = pricer;
  }

  void judge(OfferTrial trial) {
    Series input = trial.accepted(Meter.INPUT);
    for (PricePoint output : trial.accepted(Meter.OUTPUT).points()) {
      if (holds(output) && becameCacheWrite(input, trial.stated().series(Meter.OUTPUT), output)) {
        hold(trial, input, output, Suspicion.OUTPUT);
      }
    }
    for (PricePoint cached : trial.accepted(Meter.CACHE_READ).points()) {
      if (holds(cached) && roseAbove(input, trial.stated().series(Meter.CACHE_READ), cached)) {
        hold(trial, input, cached, Suspicion.CACHE);
      }
    }
  }

  private static boolean holds(PricePoint point) {
    return point.phase() == Phase.FROM && !point.price().isZero();
  }

  private void hold(OfferTrial trial, Series input, PricePoint point, String kind) {
    PricePoint beside = input.inForce(point.effectiveFrom());
    if (beside != null) {
      trial.hold(
          point,
          Suspicion.of(HoldReason.COLUMN_SHIFT, kind, pricer.then(point), pricer.then(beside)));
    }
  }

  private boolean becameCacheWrite(Series input, Series outputs, PricePoint output) {
    LocalDate day = output.effectiveFrom();
    PricePoint before = outputs.before(day);
    return before != null
        && before.phase() == Phase.FROM
        && isCacheWrite(input.inForce(day), output)
        && input.before(day) != null
        && !isCacheWrite(input.before(day), before);
  }

  private boolean roseAbove(Series input, Series cached, PricePoint point) {
    LocalDate day = point.effectiveFrom();
    PricePoint before = cached.before(day);
    return isAbove(input.inForce(day), point)
        && (before == null || !isAbove(input.before(day), before));
  }

  private boolean isCacheWrite(@Nullable PricePoint input, PricePoint output) {
    BigDecimal in = comparable(input, output);
    BigDecimal out = pricer.then(output).nativePerMillion();
    return in != null && out != null && out.compareTo(in.multiply(CACHE_WRITE)) == 0;
  }

  private boolean isAbove(@Nullable PricePoint input, PricePoint cached) {
    BigDecimal in = comparable(input, cached);
    BigDecimal cache = pricer.then(cached).nativePerMillion();
    return in != null && cache != null && cache.compareTo(in) > 0;
  }

  /** The input price per million tokens; null where it is free or in another currency. */
  private @Nullable BigDecimal comparable(@Nullable PricePoint input, PricePoint other) {
    if (input == null
        || input.price().isZero()
        || !input.price().currency().equals(other.price().currency())) {
      return null;
    }
    return pricer.then(input).nativePerMillion();
  }
}
