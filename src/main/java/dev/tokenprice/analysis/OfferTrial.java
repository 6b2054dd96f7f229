package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One offer's prices while they are judged. */
final class OfferTrial {
  private final Listing listing;
  private final Judgements judgements;
  private Set<PricePoint> rejected = Set.of();
  private Set<Meter> ended = Set.of();
  private List<SuspectPrice> suspects = List.of();
  private List<OverruledPrice> overruled = List.of();

  OfferTrial(Listing listing, Judgements judgements) {
    this.listing = listing;
    this.judgements = judgements;
  }

  String source() {
    return listing.source();
  }

  OfferHistory history() {
    return listing.history();
  }

  LocalDate lastSeen() {
    return listing.lastSeen();
  }

  Identity identity() {
    return listing.identity();
  }

  /** Everything that the source states. */
  OfferSteps stated() {
    return listing.steps();
  }

  /** What is not held of a meter's prices. */
  Series accepted(Meter meter) {
    Series stated = listing.steps().series(meter);
    return rejected.isEmpty() ? stated : stated.without(rejected);
  }

  List<SuspectPrice> suspects() {
    return suspects;
  }

  List<OverruledPrice> overruled() {
    return overruled;
  }

  /** Meters whose price is in force no longer. */
  Set<Meter> ended() {
    return ended;
  }

  /** Holds a price, unless a person let it pass; returns whether it is held. */
  boolean hold(PricePoint point, Suspicion why) {
    boolean held = !isOverruled(suspect(point, why));
    if (held) {
      suspects = with(suspects, suspect(point, why));
      reject(point);
    }
    return held;
  }

  /** Holds the last price of a meter, whose earlier prices remain what they were. */
  void end(PricePoint point, Suspicion why) {
    end(point.meter());
    if (why.reason() == HoldReason.FX_MISSING || !isOverruled(suspect(point, why))) {
      suspects = with(suspects, suspect(point, why));
    }
  }

  /** No price of a meter is in force any longer. */
  void end(Meter meter) {
    ended = with(ended, meter);
  }

  private SuspectPrice suspect(PricePoint point, Suspicion why) {
    return new SuspectPrice(
        source(), history().offer(), point, why.reason(), why.evidence(), key(point, why));
  }

  private boolean isOverruled(SuspectPrice price) {
    String note = judgements.acknowledged().get(price.key());
    if (note == null && !accepts(price.point(), price.reason())) {
      return false;
    }
    overruled = with(overruled, new OverruledPrice(price, note == null ? "" : note));
    return true;
  }

  /** Leaves a price out without a word of its own. */
  void reject(PricePoint point) {
    rejected = with(rejected, point);
  }

  /** The history without what is held; that the source listed the offer is kept. */
  Listing outcome() {
    if (rejected.isEmpty()) {
      return listing;
    }
    OfferHistory history = history();
    List<PricePoint> points =
        history.points().stream().filter(point -> !rejected.contains(point)).toList();
    return listing.with(
        new OfferHistory(
            history.source(), history.offer(), history.modelClass(), points, lastSeen()));
  }

  /** Whether the mapping of its file overrules a guard. */
  boolean accepts(PricePoint point, HoldReason reason) {
    return judgements.mappings().inFile(point.provenance().file()).contains(reason);
  }

  /** Most offers have nothing to add to: they share what is empty. */
  private static <T> List<T> with(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private static <T> Set<T> with(Set<T> some, T more) {
    var all = new HashSet<>(some);
    all.add(more);
    return all;
  }

  private String key(PricePoint point, Suspicion why) {
    if (why.reason() == HoldReason.FX_MISSING) {
      return "";
    }
    Identity identity = identity();
    return String.join(
        "|",
        why.reason().code(),
        source(),
        identity.vendor(),
        identity.model(),
        identity.service().code(),
        identity.conditions().text(),
        point.meter().code(),
        Figure.of(point),
        why.against());
  }
}
