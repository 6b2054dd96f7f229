package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.LedgerException.Fault;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger to histories of offers. */
final class Histories {
  private final Tables tables;
  private final Known known;
  private final LocalDate asOf;
  private final Map<Integer, List<String>> columns;
  private final Health health = new Health();

  Histories(Tables tables, Known known, LocalDate asOf) {
    this.tables = tables;
    this.known = known;
    this.asOf = asOf;
    this.columns = tables.deliveries().columns();
  }

  /** What lies in the tables of some offers. */
  record Page(List<OfferRow> offers, List<PointRow> points) {}

  /** The offers with those identifiers. */
  Page page(int first, int last) {
    return new Page(tables.offers().between(first, last), tables.points().between(first, last));
  }

  /** The offers of a page that have a price. */
  List<OfferHistory> of(Page page) {
    Map<Integer, List<PointRow>> byOffer = new HashMap<>();
    for (PointRow point : page.points) {
      health.found(point.deliveryId(), sum -> sum.add(point));
      if (known.counts(point)) {
        byOffer.computeIfAbsent(point.offerId(), o -> new ArrayList<>()).add(point);
      }
    }
    requireAll(byOffer.keySet(), page.offers);
    return page.offers.stream()
        .map(offer -> history(offer, byOffer.getOrDefault(offer.id(), List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Once all offers were read.
   *
   * @throws LedgerException if the prices read are not those that the deliveries put on record
   */
  void check() {
    health.check(tables.deliveries().contents(Kind.PRICE_LIST), "prices");
  }

  private static void requireAll(Set<Integer> priced, List<OfferRow> offers) {
    Set<Integer> there = offers.stream().map(OfferRow::id).collect(Collectors.toSet());
    if (!there.containsAll(priced)) {
      throw new LedgerException(Fault.DAMAGED, "there are prices of offers that are gone", null);
    }
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
    for (PointRow row : Resumptions.among(series.points(), dates)) {
      int last = steps.size() - 1;
      if (isWaiting(row, steps)) {
        break;
      }
      if (last >= 0 && repeats(steps.get(last), row)) {
        steps.set(last, extended(steps.get(last), row, dates));
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
    return step.states(row.price(), row.per())
        && !opens(step.moment(), row.moment())
        && !step.endsBefore(row.moment().date());
  }

  private static PointRow extended(PointRow step, PointRow row, SourceDates dates) {
    boolean from = row.moment().phase() == Phase.FROM;
    return step.until(from ? row.effectiveUntil() : step.effectiveUntil())
        .seen(later(step, row, dates));
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
        row.effectiveUntil(),
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
