package dev.tokenprice.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The dates of one source's lists, as far as they are known. */
final class SourceDates {
  private final Map<Integer, LocalDate> byDelivery = new HashMap<>();
  private final NavigableSet<LocalDate> all = new TreeSet<>();

  void add(int delivery, LocalDate seenOn) {
    byDelivery.put(delivery, seenOn);
    all.add(seenOn);
  }

  /** A list that is being read: it has a date but is not yet one of those seen. */
  void reading(int delivery, LocalDate seenOn) {
    byDelivery.put(delivery, seenOn);
  }

  boolean knows(int delivery) {
    return byDelivery.containsKey(delivery);
  }

  /** Null before the first list. */
  @Nullable LocalDate newest() {
    return all.isEmpty() ? null : all.last();
  }

  /** The first list after a day; null if there is none. */
  @Nullable LocalDate after(LocalDate day) {
    return all.higher(day);
  }

  /** The last list before a day; the day itself if there is none. */
  LocalDate before(LocalDate day) {
    LocalDate before = all.lower(day);
    return before == null ? day : before;
  }

  LocalDate seenOn(int delivery) {
    return Objects.requireNonNull(byDelivery.get(delivery), "a delivery of this source");
  }

  /** The newest list, as far as lists are known, that stated the price. */
  LocalDate lastSeen(PointRow point) {
    LocalDate newest = all.last();
    LocalDate own = point.lastSeen();
    return own == null || own.isAfter(newest) ? newest : own;
  }
}
