package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Names;
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
  private record Key(String source, Identity identity) {}

  private Renames() {}

  /**
   * Joins histories of one source and identity where one name follows the other. Two names that are
   * listed with different prices at a time remain two offers.
   */
  static List<OfferHistory> joined(List<OfferHistory> histories, Names names) {
    var groups = new LinkedHashMap<Key, List<OfferHistory>>();
    for (OfferHistory history : histories) {
      var key = new Key(history.source(), Identity.of(history.offer(), names));
      groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(history);
    }
    return groups.size() == histories.size()
        ? histories
        : groups.values().stream().flatMap(group -> joined(group).stream()).toList();
  }

  private static List<OfferHistory> joined(List<OfferHistory> group) {
    List<OfferHistory> byLastSeen =
        group.stream().sorted(Comparator.comparing(Sources::lastSeen)).toList();
    var joined = new ArrayList<OfferHistory>();
    OfferHistory last = byLastSeen.get(0);
    for (OfferHistory next : byLastSeen.subList(1, byLastSeen.size())) {
      if (follows(last, next)) {
        last = join(last, next);
      } else {
        joined.add(last);
        last = next;
      }
    }
    joined.add(last);
    return joined;
  }

  private static boolean follows(OfferHistory older, OfferHistory newer) {
    LocalDate gone = Sources.lastSeen(older);
    if (!gone.isBefore(Sources.lastSeen(newer))) {
      return false;
    }
    OfferSteps steps = OfferSteps.of(older.points());
    return newer.points().stream()
        .filter(point -> !point.effectiveFrom().isAfter(gone))
        .allMatch(point -> repeats(steps, point) != null);
  }

  /** The older price that a newer one only repeats; null if there is none. */
  private static @Nullable PricePoint repeats(OfferSteps older, PricePoint point) {
    PricePoint held = older.series(point.meter()).inForce(point.effectiveFrom());
    boolean same =
        held != null
            && point.phase() == Phase.FROM
            && held.per().equals(point.per())
            && held.price().sameAs(point.price());
    return same ? held : null;
  }

  private static OfferHistory join(OfferHistory older, OfferHistory newer) {
    OfferSteps steps = OfferSteps.of(older.points());
    Map<PricePoint, PricePoint> points = new LinkedHashMap<>();
    older.points().forEach(point -> points.put(point, point));
    for (Series series : OfferSteps.of(newer.points()).byMeter().values()) {
      PricePoint first = series.points().get(0);
      PricePoint repeated = repeats(steps, first);
      series.points().stream()
          .filter(point -> repeated == null || !point.equals(first))
          .forEach(point -> points.put(point, point));
      if (repeated != null) {
        points.put(repeated, repeated.seen(first.lastSeen()));
      }
    }
    return new OfferHistory(
        newer.source(),
        newer.offer(),
        newer.modelClass(),
        points.values().stream()
            .sorted(Comparator.comparing(PricePoint::meter).thenComparing(Series.ORDER))
            .toList(),
        newer.listedOn());
  }
}
