package dev.tokenprice.analysis;

import dev.tokenprice.pricing.OfferHistory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Which source to take where several price the same offer: as the settings say, then the vendor's
 * own list before an aggregator, then the later one.
 */
final class Preference {
  private final Map<Identity, OfferHistory> best = new HashMap<>();
  private final Comparator<OfferHistory> order;

  Preference(Sources sources, Map<String, Integer> priority) {
    order =
        Comparator.<OfferHistory>comparingInt(
                history -> -priority.getOrDefault(history.source(), 0))
            .thenComparing(history -> !sources.ofOneVendor(history.source()))
            .thenComparing(Sources::lastSeen, Comparator.reverseOrder())
            .thenComparing(OfferHistory::source);
  }

  void add(Identity identity, OfferHistory history) {
    best.merge(identity, history, (a, b) -> order.compare(a, b) <= 0 ? a : b);
  }

  /** For an offer that no source prices any more. */
  void addIfAlone(Identity identity, OfferHistory history) {
    best.putIfAbsent(identity, history);
  }

  boolean isBest(Identity identity, OfferHistory history) {
    OfferHistory chosen = best.get(identity);
    return chosen != null
        && chosen.source().equals(history.source())
        && chosen.offer().equals(history.offer());
  }
}
