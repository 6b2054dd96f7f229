package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The deliveries that count, as they were known on a day: settled, and not read anew since. */
final class Known {
  private final Map<Integer, DeliveryRecord> settled = new LinkedHashMap<>();
  private final Map<String, SourceDates> bySource = new HashMap<>();
  private final List<DeliveryRecord> finished;

  private Known(List<DeliveryRecord> finished) {
    this.finished = finished;
  }

  /**
   * @param knownOn the last business date whose deliveries count
   */
  static Known on(LocalDate knownOn, List<DeliveryRecord> all) {
    List<DeliveryRecord> recorded =
        all.stream()
            .filter(delivery -> delivery.state() != DeliveryState.STAGED)
            .filter(delivery -> !delivery.recordedOn().isAfter(knownOn))
            .toList();
    Set<Integer> superseded = new HashSet<>();
    recorded.stream()
        .filter(one -> one.state() == DeliveryState.SETTLED)
        .map(DeliveryRecord::supersedes)
        .filter(Objects::nonNull)
        .forEach(superseded::add);
    var known = new Known(recorded.stream().filter(one -> !superseded.contains(one.id())).toList());
    known.finished.stream()
        .filter(delivery -> delivery.state() == DeliveryState.SETTLED)
        .forEach(known::add);
    return known;
  }

  private void add(DeliveryRecord delivery) {
    settled.put(delivery.id(), delivery);
    if (delivery.kind() == Kind.PRICE_LIST) {
      bySource
          .computeIfAbsent(delivery.source(), source -> new SourceDates())
          .add(delivery.id(), delivery.seenOn());
    }
  }

  boolean counts(int delivery) {
    return settled.containsKey(delivery);
  }

  boolean counts(PointRow point) {
    return counts(point.deliveryId()) && counts(point.statedIn());
  }

  DeliveryRecord delivery(int id) {
    return Objects.requireNonNull(settled.get(id), "a delivery that counts");
  }

  /** Settled ones, in the order of their recording. */
  Collection<DeliveryRecord> settled() {
    return settled.values();
  }

  /** Settled and refused ones, in the order of their recording. */
  List<DeliveryRecord> finished() {
    return finished;
  }

  SourceDates dates(String source) {
    return bySource.computeIfAbsent(source, s -> new SourceDates());
  }

  Set<String> sources() {
    return bySource.keySet();
  }
}
