package dev.tokenprice.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Which source to take where several price the same offer: as the settings say, then the vendor's
 * own list before an aggregator, then the later one.
 */
final class Preference {
  private final Map<Identity, Listing> best = new HashMap<>();
  private final Comparator<Listing> order;

  Preference(Sources sources, Map<String, Integer> priority) {
    order =
        Comparator.<Listing>comparingInt(listing -> -priority.getOrDefault(listing.source(), 0))
            .thenComparing(listing -> !sources.ofOneVendor(listing.source()))
            .thenComparing(Listing::lastSeen, Comparator.reverseOrder())
            .thenComparing(Listing::source);
  }

  void add(Listing listing) {
    best.merge(listing.identity(), listing, (a, b) -> order.compare(a, b) <= 0 ? a : b);
  }

  /** For an offer that no source prices any more. */
  void addIfAlone(Listing listing) {
    best.putIfAbsent(listing.identity(), listing);
  }

  /** Also of an offer that was not added: it has no rival. */
  boolean isBest(Listing listing) {
    Listing chosen = best.isEmpty() ? null : best.get(listing.identity());
    return chosen == null
        || (chosen.source().equals(listing.source())
            && chosen.history().offer().equals(listing.history().offer()));
  }
}
