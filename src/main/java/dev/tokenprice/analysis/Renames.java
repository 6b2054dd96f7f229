package dev.tokenprice.analysis;

import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One series for a model that its source lists under a new name from some day on. */
final class Renames {
  private record Key(String source, Identity identity) {
    static Key of(Listing listing) {
      return new Key(listing.source(), listing.identity());
    }
  }

  private Renames() {}

  /**
   * Joins histories of one source and identity where one name follows the other. Two names that are
   * listed with different prices at a time remain two offers.
   *
   * @param listings those of one source and identity one after the other
   */
  static List<Listing> joined(List<Listing> listings) {
    if (!hasNeighbours(listings)) {
      return listings;
    }
    var groups = new LinkedHashMap<Key, List<Listing>>();
    for (Listing listing : listings) {
      groups.computeIfAbsent(Key.of(listing), k -> new ArrayList<>(1)).add(listing);
    }
    return groups.values().stream().flatMap(group -> joinedGroup(group).stream()).toList();
  }

  private static boolean hasNeighbours(List<Listing> listings) {
    for (int i = 1; i < listings.size(); i++) {
      Listing one = listings.get(i - 1);
      Listing other = listings.get(i);
      if (one.identity().equals(other.identity()) && one.source().equals(other.source())) {
        return true;
      }
    }
    return false;
  }

  private static List<Listing> joinedGroup(List<Listing> group) {
    List<Listing> byLastSeen =
        group.stream().sorted(Comparator.comparing(Listing::lastSeen)).toList();
    var joined = new ArrayList<Listing>();
    Listing last = byLastSeen.get(0);
    for (Listing next : byLastSeen.subList(1, byLastSeen.size())) {
      if (follows(last, next)) {
        last = Listing.of(join(last, next), next.identity());
      } else {
        joined.add(last);
        last = next;
      }
    }
    joined.add(last);
    return joined;
  }

  private static boolean follows(Listing older, Listing newer) {
    LocalDate gone = older.lastSeen();
    if (!gone.isBefore(newer.lastSeen())) {
      return false;
    }
    return newer.history().points().stream()
        .filter(point -> !point.effectiveFrom().isAfter(gone))
        .allMatch(point -> repeats(older.steps(), point) != null);
  }

  /** The older price that a newer one only repeats; null if there is none. */
  private static @Nullable PricePoint repeats(OfferSteps older, PricePoint point) {
    PricePoint held = older.series(point.meter()).inForce(point.effectiveFrom());
    boolean same = held != null && point.phase() == Phase.FROM && held.costsAsMuchAs(point);
    return same ? held : null;
  }

  private static OfferHistory join(Listing older, Listing newer) {
    Map<PricePoint, PricePoint> points = new LinkedHashMap<>();
    older.history().points().forEach(point -> points.put(point, point));
    for (Series series : newer.steps().byMeter().values()) {
      PricePoint first = series.points().get(0);
      PricePoint repeated = repeats(older.steps(), first);
      series.points().stream()
          .filter(point -> repeated == null || !point.equals(first))
          .forEach(point -> points.put(point, point));
      if (repeated != null) {
        points.put(repeated, repeated.restatedBy(first));
      }
    }
    return new OfferHistory(
        newer.source(),
        newer.history().offer(),
        newer.history().modelClass(),
        points.values().stream().sorted(Series.BY_METER).toList(),
        newer.history().listedOn());
  }
}
