package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import java.util.List;
import java.util.Set;

/**
 * Histories after the guards.
 *
 * @param listings without what is held
 * @param ended meters whose last price is in force no longer
 * @param suspects what is held
 * @param overruled what a guard would hold and a person let pass
 */
record Judged(
    List<Listing> listings,
    Set<Ended> ended,
    List<SuspectPrice> suspects,
    List<OverruledPrice> overruled) {
  /** A meter of an offer in one source. */
  record Ended(String source, Offer offer, Meter meter) {}

  boolean isEnded(OfferHistory history, Meter meter) {
    return !ended.isEmpty() && ended.contains(new Ended(history.source(), history.offer(), meter));
  }
}
