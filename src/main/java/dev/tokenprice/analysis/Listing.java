package dev.tokenprice.analysis;

import dev.tokenprice.pricing.OfferHistory;
import java.time.LocalDate;

/**
 * An offer in one source, with what its history says of it.
 *
 * @param steps the history, meter by meter
 * @param lastSeen the newest list that names it, whether or not its prices are accepted
 */
record Listing(OfferHistory history, OfferSteps steps, Identity identity, LocalDate lastSeen) {
  static Listing of(OfferHistory history, Identity identity) {
    return new Listing(
        history, OfferSteps.of(history.points()), identity, Sources.lastSeen(history));
  }

  String source() {
    return history.source();
  }

  /** The same offer in the same lists, with other prices. */
  Listing with(OfferHistory other) {
    return new Listing(other, OfferSteps.of(other.points()), identity, lastSeen);
  }
}
