package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a price that is a slip away from the one before it in the same series. */
final class OwnHistoryGuard {
  private final Pricer pricer;

  OwnHistoryGuard(Pricer pricer) {
    this.pricer = pricer;
  }

  void judge(OfferTrial trial) {
    for (Series series : trial.stated().byMeter().values()) {
      if (series.points().size() > 1) {
        judge(trial, series);
      }
    }
  }

  private void judge(OfferTrial trial, Series stated) {
    List<PricePoint> good = new ArrayList<>();
    @Nullable PricePoint held = null;
    for (PricePoint point : stated.points()) {
      Optional<Suspicion> why = good.isEmpty() ? Optional.empty() : against(trial, good, point);
      if (why.isEmpty() && held != null && isNearer(point, held, last(good))) {
        why = Optional.of(suspicion(Suspicion.FOLLOWS, point, last(good)));
      }
      if (why.isPresent() && trial.hold(point, why.get())) {
        held = point;
      } else {
        good.add(point);
        held = null;
      }
    }
  }

  private Optional<Suspicion> against(OfferTrial trial, List<PricePoint> good, PricePoint point) {
    PricePoint before = last(good);
    if (isMeant(before, point) || good.stream().anyMatch(earlier -> states(earlier, point))) {
      return Optional.empty();
    }
    if (isRelabelled(before, point)) {
      return Optional.of(suspicion(Suspicion.CURRENCY, point, before));
    }
    Optional<Factor> factor = factor(before, point);
    if (factor.filter(Factor::isSlip).isPresent()) {
      return Optional.of(suspicion(Suspicion.OWN_HISTORY, point, before));
    }
    return factor
        .filter(Factor::isCurrency)
        .filter(moved -> point.phase() == Phase.FROM && allMoved(trial, point, moved))
        .map(moved -> suspicion(Suspicion.CURRENCY, point, before));
  }

  /** The list itself states what the price was before: the change is meant. */
  private static boolean isMeant(PricePoint before, PricePoint point) {
    return before.phase() == Phase.BEFORE
        && point.phase() == Phase.FROM
        && before.effectiveFrom().equals(point.effectiveFrom())
        && before.provenance().file().equals(point.provenance().file());
  }

  /** The same number in another currency. */
  private boolean isRelabelled(PricePoint before, PricePoint point) {
    var old = pricer.then(before).nativePerMillion();
    var now = pricer.then(point).nativePerMillion();
    return old != null
        && now != null
        && now.signum() != 0
        && !before.price().currency().equals(point.price().currency())
        && PriceMove.equal(old, now);
  }

  /** A currency taken for another one moves every price of the offer in one direction. */
  private boolean allMoved(OfferTrial trial, PricePoint point, Factor factor) {
    return trial.stated().byMeter().values().stream()
        .filter(series -> series.meter() != point.meter())
        .allMatch(series -> moved(series, point, factor));
  }

  private boolean moved(Series series, PricePoint point, Factor factor) {
    PricePoint before = series.before(point.effectiveFrom());
    PricePoint after = series.inForce(point.effectiveFrom());
    return before == null
        || after == null
        || factor(before, after).map(f -> f.isCurrency() && f.goesAs(factor)).orElse(true);
  }

  private boolean isNearer(PricePoint point, PricePoint held, PricePoint good) {
    Optional<Factor> toHeld = factor(held, point);
    Optional<Factor> toGood = factor(good, point);
    return toHeld.isPresent()
        && toGood.isPresent()
        && toHeld.get().apart().compareTo(toGood.get().apart()) < 0;
  }

  private boolean states(PricePoint earlier, PricePoint point) {
    var move = new PriceMove(point.meter(), pricer.then(earlier), pricer.then(point));
    return move.sameCurrency() && move.direction() == PriceMove.Direction.EQUAL;
  }

  private Optional<Factor> factor(PricePoint from, PricePoint to) {
    return Factor.between(pricer.then(from), pricer.then(to));
  }

  private Suspicion suspicion(String kind, PricePoint point, PricePoint before) {
    return Suspicion.of(HoldReason.MAGNITUDE, kind, pricer.then(point), pricer.then(before));
  }

  private static PricePoint last(List<PricePoint> points) {
    return points.get(points.size() - 1);
  }
}
