package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a price that is a slip away from what another source states of the same offer. Of the two,
 * the one that more sources bear out stands; then the vendor's own list; then the longer history.
 */
final class OtherSourcesGuard {
  private final LocalDate asOf;
  private final Pricer pricer;
  private final Sources sources;
  private final EndedPrices ended;

  OtherSourcesGuard(LocalDate asOf, Pricer pricer, Sources sources, EndedPrices ended) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.sources = sources;
    this.ended = ended;
  }

  /**
   * The last price of a meter in one source.
   *
   * @param over it speaks for or against the others, but is itself in force no longer: held, it
   *     would make room for the price before it
   */
  private record Stated(OfferTrial trial, Series series, PricedPoint price, boolean over) {
    LocalDate since() {
      return series.points().get(0).effectiveFrom();
    }
  }

  /**
   * @param trials those of one identity one after the other
   */
  void judge(List<OfferTrial> trials) {
    var several = new LinkedHashMap<Identity, List<OfferTrial>>();
    OfferTrial first = null;
    for (OfferTrial trial : trials) {
      if (isWithdrawn(trial)) {
        continue;
      }
      if (first == null || !first.identity().equals(trial.identity())) {
        first = trial;
      } else {
        OfferTrial other = first;
        several.computeIfAbsent(trial.identity(), i -> new ArrayList<>(List.of(other))).add(trial);
      }
    }
    several.values().forEach(this::judgeOffer);
  }

  private boolean isWithdrawn(OfferTrial trial) {
    return trial.history().points().isEmpty()
        || sources.withdrawn(trial.source(), trial.lastSeen());
  }

  private void judgeOffer(List<OfferTrial> group) {
    for (Meter meter : Meter.values()) {
      List<Stated> stated = new ArrayList<>();
      for (OfferTrial trial : group) {
        Series series = trial.accepted(meter);
        PricePoint point = series.inForce(asOf);
        if (point != null) {
          stated.add(new Stated(trial, series, pricer.now(point), ended.isOver(trial, point)));
        }
      }
      contradicted(stated).forEach(this::hold);
    }
  }

  /** Who is contradicted, and by whom; found before anything is held. */
  private Map<Stated, Stated> contradicted(List<Stated> stated) {
    var losers = new HashMap<Stated, Stated>();
    for (Stated one : stated) {
      for (Stated other : stated) {
        if (!one.over() && isSlip(one, other) && !stands(one, other, stated)) {
          losers.putIfAbsent(one, other);
        }
      }
    }
    return losers;
  }

  private void hold(Stated loser, Stated other) {
    Suspicion why =
        Suspicion.ofSource(
            Suspicion.OTHER_SOURCE, loser.price(), other.trial().source(), other.price());
    if (loser.trial().hold(loser.price().point(), why)) {
      loser.series().points().stream()
          .filter(point -> isNearer(point, loser.price(), other.price()))
          .forEach(loser.trial()::reject);
    }
  }

  private boolean isSlip(Stated one, Stated other) {
    if (one.trial().source().equals(other.trial().source())) {
      return false;
    }
    Optional<Factor> factor = Factor.between(other.price(), one.price());
    boolean slip = factor.filter(f -> f.isSlip() || isCurrency(f, one, other)).isPresent();
    return slip && !isStale(one, other) && !isStale(other, one);
  }

  /** A currency taken for another one shows in every price that both state. */
  private boolean isCurrency(Factor factor, Stated one, Stated other) {
    return factor.isCurrency()
        && one.trial().stated().byMeter().keySet().stream()
            .allMatch(meter -> isCurrency(factor, meter, one.trial(), other.trial()));
  }

  private boolean isCurrency(Factor factor, Meter meter, OfferTrial one, OfferTrial other) {
    PricePoint first = one.stated().series(meter).inForce(asOf);
    PricePoint second = other.stated().series(meter).inForce(asOf);
    return first == null
        || second == null
        || Factor.between(pricer.now(second), pricer.now(first))
            .map(f -> f.isCurrency() && f.goesAs(factor))
            .orElse(true);
  }

  /** One states what the other stated before it moved. */
  private boolean isStale(Stated one, Stated other) {
    return other.series().points().stream()
        .filter(point -> !point.equals(other.price().point()))
        .map(pricer::then)
        .anyMatch(earlier -> isSame(earlier, one.price()));
  }

  private static boolean isSame(PricedPoint a, PricedPoint b) {
    return new PriceMove(a.point().meter(), a, b).direction() == PriceMove.Direction.EQUAL;
  }

  private boolean stands(Stated one, Stated other, List<Stated> all) {
    long borneOut = Long.compare(borneOut(one, all), borneOut(other, all));
    if (borneOut != 0) {
      return borneOut > 0;
    }
    boolean own = sources.ofOneVendor(one.trial().source());
    if (own != sources.ofOneVendor(other.trial().source())) {
      return own;
    }
    return one.since().isBefore(other.since());
  }

  private static long borneOut(Stated one, List<Stated> all) {
    return all.stream()
        .filter(other -> !other.trial().source().equals(one.trial().source()))
        .filter(
            other -> Factor.between(other.price(), one.price()).filter(Factor::isNear).isPresent())
        .count();
  }

  private boolean isNearer(PricePoint point, PricedPoint held, PricedPoint good) {
    Optional<Factor> toHeld = Factor.between(held, pricer.then(point));
    Optional<Factor> toGood = Factor.between(good, pricer.then(point));
    return toHeld.isPresent()
        && toGood.isPresent()
        && toHeld.get().apart().compareTo(toGood.get().apart()) < 0;
  }
}
