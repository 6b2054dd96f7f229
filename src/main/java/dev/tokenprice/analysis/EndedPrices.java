package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;
import java.util.List;

/** Holds prices that hold no longer, or cannot be told in yuan. */
final class EndedPrices {
  private final LocalDate asOf;
  private final Pricer pricer;
  private final Sources sources;

  EndedPrices(LocalDate asOf, Pricer pricer, Sources sources) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.sources = sources;
  }

  void judge(OfferTrial trial) {
    if (trial.history().points().isEmpty() || sources.withdrawn(trial.source(), trial.lastSeen())) {
      return;
    }
    LocalDate offerSeen = lastSeen(trial.history().points());
    for (Meter meter : trial.stated().byMeter().keySet()) {
      PricePoint point = trial.accepted(meter).inForce(asOf);
      if (point != null) {
        judge(trial, point, offerSeen);
      }
    }
  }

  private void judge(OfferTrial trial, PricePoint point, LocalDate offerSeen) {
    LocalDate seen = lastSeen(trial.stated().series(point.meter()).points());
    if (seen.isBefore(offerSeen) && !sources.lostTooMany(trial.source())) {
      trial.end(point, vanished(point, seen, offerSeen));
    } else if (point.per() instanceof Unit.Tokens && pricer.now(point).rateMissing()) {
      trial.end(point, rateMissing(point));
    }
  }

  private static Suspicion vanished(PricePoint point, LocalDate seen, LocalDate offerSeen) {
    return new Suspicion(
        HoldReason.VANISHED, "", List.of(Figure.of(point), seen.toString(), offerSeen.toString()));
  }

  private Suspicion rateMissing(PricePoint point) {
    String currency = point.price().currency();
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
