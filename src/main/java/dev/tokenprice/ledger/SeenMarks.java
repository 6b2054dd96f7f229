package dev.tokenprice.ledger;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one list states of the prices that are on record, and what it no longer states. */
final class SeenMarks {
  private final LocalDate seenOn;
  private final @Nullable LocalDate newestBefore;
  private final BitSet offers = new BitSet();
  private final BitSet named = new BitSet();
  private final Map<Integer, PointRow> unseen = new HashMap<>();
  private final Map<Integer, PointRow> moved = new HashMap<>();
  private long offersBefore;

  /**
   * @param newestBefore the newest list of the source before this one; null if it is the first
   */
  SeenMarks(LocalDate seenOn, @Nullable LocalDate newestBefore) {
    this.seenOn = seenOn;
    this.newestBefore = newestBefore;
  }

  @Nullable LocalDate newestBefore() {
    return newestBefore;
  }

  /** A list that is older than one already on record tells nothing of what is no longer stated. */
  boolean isLate() {
    return newestBefore != null && seenOn.isBefore(newestBefore);
  }

  boolean isNewest() {
    return newestBefore == null || seenOn.isAfter(newestBefore);
  }

  void newOffer(int offer) {
    offers.set(offer);
  }

  /**
   * The list names an offer.
   *
   * @param onRecord what is on record of it from other deliveries
   */
  void offer(int offer, Collection<PointRow> onRecord) {
    if (offers.get(offer)) {
      return;
    }
    offers.set(offer);
    List<PointRow> open = onRecord.stream().filter(point -> point.lastSeen() == null).toList();
    open.forEach(point -> unseen.put(point.id(), point));
    offersBefore += open.isEmpty() ? 0 : 1;
  }

  /** The list names an offer without a price that can be read. */
  void named(int offer) {
    named.set(offer);
  }

  /** The offers that the list names and states no price of. */
  BitSet withoutPrice() {
    BitSet unpriced = (BitSet) named.clone();
    unpriced.andNot(offers);
    return unpriced;
  }

  void seen(PointRow point) {
    unseen.remove(point.id());
    LocalDate before = point.lastSeen();
    if (before == null) {
      return;
    }
    if (!isLate()) {
      moved.put(point.id(), point.seen(null));
    } else if (before.isBefore(seenOn)) {
      moved.put(point.id(), point.seen(seenOn));
    }
  }

  /** Ends the run of a price which another list broke. */
  void endRun(PointRow point, LocalDate lastSeen) {
    moved.put(point.id(), point.seen(lastSeen));
  }

  /** The prices whose last sighting changes. */
  Collection<PointRow> moved() {
    if (isNewest() && newestBefore != null) {
      unseen.values().forEach(point -> moved.put(point.id(), point.seen(newestBefore)));
    }
    return moved.values();
  }

  /** The offers of the source that the list neither prices nor names. */
  BitSet absent(BitSet ofSource) {
    ofSource.andNot(offers);
    ofSource.andNot(named);
    return ofSource;
  }

  long offersBefore() {
    return offersBefore;
  }
}
