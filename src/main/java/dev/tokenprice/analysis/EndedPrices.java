package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds prices that hold no longer, or cannot be told in yuan. */
final class EndedPrices {
  private final LocalDate asOf;
  private final Pricer pricer;
  private final Sources sources;

  /** By currency: without its rate, no price in it can be told. */
  private final Map<String, Suspicion> missingRates = new HashMap<>();

  EndedPrices(LocalDate asOf, Pricer pricer, Sources sources) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.sources = sources;
  }

  void judge(OfferTrial trial) {
    if (trial.history().points().isEmpty() || sources.withdrawn(trial.source(), trial.lastSeen())) {
      return;
    }
    for (Meter meter : trial.stated().byMeter().keySet()) {
      PricePoint point = trial.accepted(meter).inForce(asOf);
      if (point != null) {
        judge(trial, point);
      }
    }
  }

  private void judge(OfferTrial trial, PricePoint point) {
    Suspicion why = over(trial, point);
    if (why != null) {
      trial.end(point, why);
    } else if (isOverdue(trial, point)) {
      trial.end(point.meter());
    } else if (point.per() instanceof Unit.Tokens && pricer.now(point).rateMissing()) {
      trial.end(point, missingRates.computeIfAbsent(point.price().currency(), this::rateMissing));
    }
  }

  /** What was stated last is over, be it held or not: no earlier price holds in its place. */
  private boolean isOverdue(OfferTrial trial, PricePoint accepted) {
    Meter meter = accepted.meter();
    PricePoint last = trial.stated().series(meter).inForce(asOf);
    return last != null && !last.equals(accepted) && over(trial, last) != null;
  }

  /** Whether a price that no other followed holds no longer. */
  boolean isOver(OfferTrial trial, PricePoint point) {
    return over(trial, point) != null;
  }

  private @Nullable Suspicion over(OfferTrial trial, PricePoint point) {
    LocalDate end = point.effectiveUntil();
    if (end != null && end.isBefore(asOf)) {
      return trial.accepts(point, HoldReason.BAD_DATE) ? null : ended(point, end);
    }
    if (!point.lastSeen().isBefore(trial.lastSeen())) {
      return null;
    }
    LocalDate seen = lastSeen(trial.stated().series(point.meter()).points());
    LocalDate offerSeen = lastSeen(trial.history().points());
    return seen.isBefore(offerSeen) && !sources.lostTooMany(trial.source())
        ? vanished(point, seen, offerSeen)
        : null;
  }

  private static Suspicion ended(PricePoint point, LocalDate end) {
    String day = end.toString();
    return new Suspicion(HoldReason.BAD_DATE, day, List.of(Suspicion.OVER, Figure.of(point), day));
  }

  private static Suspicion vanished(PricePoint point, LocalDate seen, LocalDate offerSeen) {
    return new Suspicion(
        HoldReason.VANISHED, "", List.of(Figure.of(point), seen.toString(), offerSeen.toString()));
  }

  private Suspicion rateMissing(String currency) {
    return new Suspicion(HoldReason.FX_MISSING, "", List.of(currency, asOf.toString()));
  }

  private static LocalDate lastSeen(List<PricePoint> points) {
    LocalDate seen = LocalDate.MIN;
    for (PricePoint point : points) {
      seen = point.lastSeen().isAfter(seen) ? point.lastSeen() : seen;
    }
    return seen;
  }
}
