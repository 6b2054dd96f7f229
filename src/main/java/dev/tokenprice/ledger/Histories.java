package dev.tokenprice.ledger;

import dev.tokenprice.ledger.OfferTable.OfferRow;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger to histories of offers. */
final class Histories {
  private final Tables tables;
  private final Known known;
  private final LocalDate asOf;
  private final Map<Integer, List<String>> columns;

  Histories(Tables tables, Known known, LocalDate asOf) {
    this.tables = tables;
    this.known = known;
    this.asOf = asOf;
    this.columns = tables.deliveries().columns();
  }

  /** The offers with those identifiers that have a price. */
  List<OfferHistory> ofOffers(int first, int last) {
    Map<Integer, List<PointRow>> byOffer = new HashMap<>();
    tables.points().between(first, last).stream()
        .filter(known::counts)
        .forEach(p -> byOffer.computeIfAbsent(p.offerId(), o -> new ArrayList<>()).add(p));
    return tables.offers().between(first, last).stream()
        .map(offer -> history(offer, byOffer.getOrDefault(offer.id(), List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<OfferHistory> history(OfferRow offer, List<PointRow> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String source = known.delivery(rows.get(0).deliveryId()).source();
    SourceDates dates = known.dates(source);
    Map<Meter, Series> byMeter = new TreeMap<>();
    rows.forEach(
        row -> byMeter.computeIfAbsent(row.meter(), m -> Series.of(List.of(), dates)).add(row));
    List<PricePoint> points = new ArrayList<>();
    byMeter.values().forEach(series -> points.addAll(points(series, dates)));
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfferHistory(
                source, offer.offer(), offer.modelClass(), points, listedOn(offer, dates)));
  }

  private static @Nullable LocalDate listedOn(OfferRow offer, SourceDates dates) {
    LocalDate newest = dates.newest();
    LocalDate listed = offer.listedOn();
    return listed != null && newest != null && listed.isAfter(newest) ? newest : listed;
  }

  /** One point a step: what only repeats the price before it is part of that step. */
  private List<PricePoint> points(Series series, SourceDates dates) {
    List<PointRow> steps = new ArrayList<>();
    for (PointRow row : series.points()) {
      int last = steps.size() - 1;
      if (isWaiting(row, steps)) {
        break;
      }
      if (last >= 0 && repeats(steps.get(last), row)) {
        steps.set(last, steps.get(last).seen(later(steps.get(last), row, dates)));
      } else {
        steps.add(row);
      }
    }
    return steps.stream().map(row -> point(row, dates)).toList();
  }

  /**
   * A price of a later day waits for it. A price that is only known to hold before a later day is
   * what holds until then, where nothing else is known.
   */
  private boolean isWaiting(PointRow row, List<PointRow> steps) {
    return row.moment().date().isAfter(asOf)
        && (row.moment().phase() == Phase.FROM || !steps.isEmpty());
  }

  private static boolean repeats(PointRow step, PointRow row) {
    return step.states(row.price(), row.per()) && !opens(step.moment(), row.moment());
  }

  private static boolean opens(Moment step, Moment row) {
    return step.phase() == Phase.BEFORE && row.phase() == Phase.FROM;
  }

  private static LocalDate later(PointRow one, PointRow other, SourceDates dates) {
    LocalDate first = dates.lastSeen(one);
    LocalDate second = dates.lastSeen(other);
    return first.isAfter(second) ? first : second;
  }

  PricePoint point(PointRow row, SourceDates dates) {
    List<String> headers = columns.getOrDefault(row.statedIn(), List.of());
    return new PricePoint(
        row.meter(),
        row.price(),
        row.per(),
        row.moment().date(),
        row.moment().phase(),
        known.delivery(row.deliveryId()).recordedOn(),
        dates.lastSeen(row),
        row.reference(),
        new Provenance(
            known.delivery(row.statedIn()).name(),
            row.line(),
            headers.get(row.columnNumber()),
            row.text()));
  }
}
