package dev.tokenprice.ledger;

import dev.tokenprice.ledger.CorrectionTable.CorrectionRow;
import dev.tokenprice.ledger.Effect.Duplicate;
import dev.tokenprice.ledger.Effect.Recorded;
import dev.tokenprice.ledger.Effect.SeenAgain;
import dev.tokenprice.ledger.OfferTable.OfferRow;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Compares what a list states with what is on record, page by page. */
final class Comparison {
  private static final int PAGE = 1_000;

  private final Tables tables;
  private final DeliveryRecord delivery;
  private final Known known;
  private final SourceDates dates;
  private final SeenMarks marks;
  private final Tally tally;
  private final ContentSum content;
  private final Counter pointIds;
  private final SecondThread inserting;
  private final OfferMatch offers;
  private final ColumnNames columns;
  private final Set<Place> contradicted = new HashSet<>();

  private final Map<Line, Series> series = new HashMap<>();
  private final Map<Integer, PointRow> recorded = new LinkedHashMap<>();
  private final Map<Integer, CorrectionRow> corrections = new LinkedHashMap<>();
  private final List<Held> held = new ArrayList<>();

  /** An offer's meter. */
  private record Line(int offer, Meter meter) {}

  /** An offer's meter at a moment. */
  private record Place(Line line, Moment moment) {}

  Comparison(
      Tables tables,
      DeliveryRecord delivery,
      int sourceId,
      Known known,
      SeenMarks marks,
      Tally tally,
      ContentSum content,
      Counter pointIds) {
    this.tables = tables;
    this.delivery = delivery;
    this.known = known;
    this.dates = known.dates(delivery.source());
    this.marks = marks;
    this.tally = tally;
    this.content = content;
    this.pointIds = pointIds;
    this.inserting = new SecondThread(tables.dataSource());
    this.offers = new OfferMatch(tables.offers(), sourceId, marks);
    this.columns = new ColumnNames(tables.deliveries(), delivery.id());
  }

  /** Classes that the list states of offers on record; a late list changes none. */
  Map<Integer, String> statedClasses() {
    return marks.isLate() ? Map.of() : offers.statedClasses();
  }

  /** Offers that the list names without a price that can be read. */
  void name(List<Offer> named) {
    offers.name(named);
  }

  /** Puts on record what the quotes add to it, and returns those that are withheld. */
  List<Held> record(List<Quote> quotes) {
    List<Held> withheld = new ArrayList<>();
    try {
      for (int from = 0; from < quotes.size(); from += PAGE) {
        withheld.addAll(recordPage(quotes.subList(from, Math.min(from + PAGE, quotes.size()))));
      }
    } finally {
      inserting.await();
    }
    columns.store();
    return withheld;
  }

  /** The page is being inserted when this returns. */
  private List<Held> recordPage(List<Quote> quotes) {
    List<Quote> storable = storable(quotes);
    OfferMatch.Matched matched = offers.match(storable);
    load(matched.onRecord());
    for (int i = 0; i < storable.size(); i++) {
      take(matched.offers().get(i), storable.get(i));
    }
    recorded.values().forEach(content::add);
    insert(matched.fresh(), List.copyOf(recorded.values()), List.copyOf(corrections.values()));
    List<Held> withheld = List.copyOf(held);
    clear();
    return withheld;
  }

  private void insert(List<OfferRow> fresh, List<PointRow> points, List<CorrectionRow> corrected) {
    inserting.begin(
        () -> {
          tables.offers().insert(fresh);
          tables.points().insert(points);
          tables.corrections().insert(corrected);
        });
  }

  private void clear() {
    series.clear();
    recorded.clear();
    corrections.clear();
    held.clear();
  }

  private List<Quote> storable(List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> Storable.fault(quote).map(this::withhold).isEmpty())
        .toList();
  }

  private Held withhold(Held why) {
    held.add(why);
    tally.withheld();
    return why;
  }

  private void load(SortedSet<Integer> offersOnRecord) {
    if (offersOnRecord.isEmpty()) {
      return;
    }
    inserting.await();
    var byOffer = new HashMap<Integer, List<PointRow>>();
    for (PointRow point : tables.points().ofOffers(offersOnRecord)) {
      if (point.deliveryId() == delivery.id() || known.counts(point)) {
        byOffer.computeIfAbsent(point.offerId(), o -> new ArrayList<>()).add(point);
        line(new Line(point.offerId(), point.meter())).add(point);
      }
    }
    for (int offer : offersOnRecord) {
      List<PointRow> others =
          byOffer.getOrDefault(offer, List.of()).stream()
              .filter(point -> point.deliveryId() != delivery.id())
              .toList();
      marks.offer(offer, others);
    }
  }

  private Series line(Line line) {
    return series.computeIfAbsent(line, l -> Series.of(List.of(), dates));
  }

  private void take(int offer, Quote quote) {
    LocalDate from = quote.effectiveFrom() == null ? delivery.seenOn() : quote.effectiveFrom();
    var place = new Place(new Line(offer, quote.meter()), new Moment(from, quote.phase()));
    if (contradicted.contains(place)) {
      withhold(duplicate(quote.provenance(), List.of()));
      return;
    }
    var statement =
        new Statement(
            delivery.id(),
            delivery.seenOn(),
            place.moment(),
            quote.effectiveUntil(),
            quote.price(),
            quote.per());
    Effect effect = line(place.line()).effect(statement);
    if (effect instanceof SeenAgain again) {
      tally.seenAgain();
      marks.seen(again.point());
    } else if (effect instanceof Duplicate duplicate) {
      contradict(place, quote, duplicate.other());
    } else if (effect instanceof Recorded addition) {
      put(place, quote, addition);
    }
  }

  private void put(Place place, Quote quote, Recorded addition) {
    PointRow point = point(place, quote);
    keep(point);
    tally.recorded(addition.corrected() != null);
    if (addition.corrected() != null) {
      corrections.put(
          point.id(),
          new CorrectionRow(point.offerId(), point.id(), addition.corrected().id(), delivery.id()));
    }
    if (addition.broken() != null && addition.resumes() != null) {
      PointRow broken = addition.broken();
      keep(broken.restated(pointIds.next(), addition.resumes(), delivery.id()));
      marks.endRun(broken, dates.before(addition.resumes()));
    }
  }

  private void keep(PointRow point) {
    recorded.put(point.id(), point);
    line(new Line(point.offerId(), point.meter())).add(point);
  }

  private PointRow point(Place place, Quote quote) {
    Provenance stated = quote.provenance();
    return new PointRow(
        place.line().offer(),
        pointIds.next(),
        place.line().meter(),
        place.moment(),
        quote.effectiveUntil(),
        delivery.id(),
        delivery.id(),
        quote.price(),
        quote.per(),
        stated.line(),
        columns.number(stated.column()),
        StoredText.clip(stated.text(), StoredText.SHORT),
        quote.reference() == null ? null : StoredText.clip(quote.reference(), StoredText.SHORT),
        marks.isLate() ? delivery.seenOn() : null);
  }

  /** Two numbers for one moment in one file: neither is believed. */
  private void contradict(Place place, Quote quote, PointRow other) {
    contradicted.add(place);
    line(place.line()).remove(other);
    if (recorded.remove(other.id()) == null) {
      inserting.await();
      tables.points().delete(List.of(other));
      content.remove(other);
      tables.corrections().delete(other);
    }
    tally.takenBack(corrections.remove(other.id()) != null);
    Provenance where =
        new Provenance(
            delivery.name(), other.line(), columns.name(other.columnNumber()), other.text());
    held.add(duplicate(where, evidence(quote.provenance())));
    withhold(duplicate(quote.provenance(), evidence(where)));
  }

  private static List<String> evidence(Provenance other) {
    return List.of(String.valueOf(other.line()), other.text());
  }

  private static Held duplicate(Provenance where, List<String> evidence) {
    return new Held(where, HoldReason.DUPLICATE, evidence, "");
  }
}
