package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.LedgerException.Fault;
import dev.tokenprice.ledger.OfferTable.OfferRow;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger to histories of offers. */
final class Histories {
  private final Tables tables;
  private final Known known;
  private final Steps steps;
  private final Map<Integer, List<String>> columns;
  private final Health health = new Health();

  Histories(Tables tables, Known known, LocalDate asOf) {
    this.tables = tables;
    this.known = known;
    this.steps = new Steps(asOf);
    this.columns = tables.deliveries().columns();
  }

  /**
   * What lies in the tables of some offers.
   *
   * @param points in the order of the offers
   */
  record Page(List<OfferRow> offers, List<PointRow> points) {}

  /** The offers with those identifiers. */
  static Page page(Tables tables, int first, int last) {
    return new Page(tables.offers().between(first, last), tables.points().between(first, last));
  }

  /** The offers of a page that have a price. */
  List<OfferHistory> of(Page page) {
    var histories = new ArrayList<OfferHistory>(page.offers.size());
    List<PointRow> points = counting(page.points);
    int next = 0;
    for (OfferRow offer : page.offers) {
      int first = next;
      while (next < points.size() && points.get(next).offerId() == offer.id()) {
        next++;
      }
      OfferHistory history = history(offer, points.subList(first, next));
      if (history != null) {
        histories.add(history);
      }
    }
    if (next < points.size()) {
      throw new LedgerException(Fault.DAMAGED, "there are prices of offers that are gone", null);
    }
    return histories;
  }

  private List<PointRow> counting(List<PointRow> rows) {
    var counting = new ArrayList<PointRow>(rows.size());
    for (PointRow row : rows) {
      health.found(row.deliveryId()).add(row);
      if (known.counts(row)) {
        counting.add(row);
      }
    }
    return counting;
  }

  /**
   * Once all offers were read.
   *
   * @throws LedgerException if the prices read are not those that the deliveries put on record
   */
  void check() {
    health.check(tables.deliveries().contents(Kind.PRICE_LIST), "prices");
  }

  private @Nullable OfferHistory history(OfferRow offer, List<PointRow> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    String source = known.delivery(rows.get(0).deliveryId()).source();
    SourceDates dates = known.dates(source);
    Map<Meter, List<PointRow>> byMeter = new EnumMap<>(Meter.class);
    for (PointRow row : rows) {
      byMeter.computeIfAbsent(row.meter(), m -> new ArrayList<>(1)).add(row);
    }
    List<PricePoint> points = new ArrayList<>(rows.size());
    for (List<PointRow> ofMeter : byMeter.values()) {
      for (PointRow step : steps.of(ofMeter, dates)) {
        points.add(point(step, dates));
      }
    }
    return points.isEmpty()
        ? null
        : new OfferHistory(
            source, offer.offer(), offer.modelClass(), points, listedOn(offer, dates));
  }

  private static @Nullable LocalDate listedOn(OfferRow offer, SourceDates dates) {
    LocalDate newest = dates.newest();
    LocalDate listed = offer.listedOn();
    return listed != null && newest != null && listed.isAfter(newest) ? newest : listed;
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
