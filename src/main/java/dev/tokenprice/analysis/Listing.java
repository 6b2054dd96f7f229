package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.OfferHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

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

  /** The only place where names become identities. */
  static List<Listing> of(List<OfferHistory> histories, Names names) {
    var vendors = new HashMap<String, String>();
    return histories.stream()
        .map(
            history ->
                of(
                    history,
                    Identity.of(
                        history.offer(),
                        vendors.computeIfAbsent(history.offer().vendor(), names::vendorKey),
                        names)))
        .toList();
  }

  String source() {
    return history.source();
  }

  /** The same offer in the same lists, with other prices. */
  Listing with(OfferHistory other) {
    return new Listing(other, OfferSteps.of(other.points()), identity, lastSeen);
  }
}
