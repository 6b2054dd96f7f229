package dev.tokenprice.ledger;

import dev.tokenprice.ledger.CorrectionTable.CorrectionRow;
import dev.tokenprice.ledger.Effect.Duplicate;
import dev.tokenprice.ledger.Effect.Recorded;
import dev.tokenprice.ledger.Effect.SeenAgain;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a list states with what is on record, page by page. */
final class Comparison {
  private static final int PAGE = 2_500;

  private final Tables tables;
  private final DeliveryRecord delivery;
  private final Known known;
  private final SourceDates dates;
  private final SeenMarks marks;
  private final Tally tally;
  private final ContentSum content;
  private final Counter pointIds;
  private final SecondThread database;
  private final OfferMatch offers;
  private final ColumnNames columns;
  private final Set<Place> contradicted = new HashSet<>();
  private final Storable storing = new Storable();

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
    this.database = new SecondThread(tables.dataSource());
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
      Page page = page(quotes, 0);
      while (page != null) {
        Page next = page(quotes, page.end);
        page.await();
        if (next != null && next.onRecord == null && next.isApartFrom(page)) {
          database.begin(next::load);
        }
        page.take();
        database.begin(page::insert);
        withheld.addAll(page.held);
        page = next;
      }
    } finally {
      database.await();
    }
    columns.store();
    return withheld;
  }

  /** The quotes from there on; all quotes of an offer that follow each other are in one page. */
  private @Nullable Page page(List<Quote> quotes, int from) {
    if (from == quotes.size()) {
      return null;
    }
    int end = Math.min(from + PAGE, quotes.size());
    while (end < quotes.size() && quotes.get(end).offer().equals(quotes.get(end - 1).offer())) {
      end++;
    }
    return new Page(quotes.subList(from, end), end);
  }

  /**
   * Some quotes. While they are compared, what is on record of the next is read; while those are
   * compared, these are inserted.
   */
  private final class Page {
    private final int end;
    private final List<Quote> storable;
    private final OfferMatch.Matched matched;
    private final Map<Line, Series> series = new HashMap<>();
    private final Map<Integer, PointRow> recorded = new LinkedHashMap<>();
    private final Map<Integer, CorrectionRow> corrections = new LinkedHashMap<>();
    private final List<Held> held = new ArrayList<>();
    private @Nullable List<PointRow> onRecord;

    Page(List<Quote> quotes, int end) {
      this.end = end;
      storable =
          quotes.stream()
              .filter(quote -> storing.fault(quote).map(this::withhold).isEmpty())
              .toList();
      matched = offers.match(storable);
      onRecord = matched.onRecord().isEmpty() ? List.of() : null;
    }

    private Held withhold(Held why) {
      held.add(why);
      tally.withheld();
      return why;
    }

    /** Whether nothing that a page puts on record matters for this one. */
    boolean isApartFrom(Page other) {
      return Collections.disjoint(matched.onRecord(), other.matched.offers());
    }

    /** At the database. */
    void load() {
      onRecord = tables.points().ofOffers(matched.onRecord());
    }

    /** At the database. */
    void insert() {
      tables.insert(matched.fresh(), recorded.values());
      tables.corrections().insert(List.copyOf(corrections.values()));
    }

    /** Until what is on record is read. */
    void await() {
      if (!matched.onRecord().isEmpty()) {
        database.await();
      }
      if (onRecord == null) {
        load();
      }
    }

    void take() {
      note(Objects.requireNonNull(onRecord));
      for (int i = 0; i < storable.size(); i++) {
        take(matched.offers().get(i), storable.get(i));
      }
      recorded.values().forEach(content::add);
    }

    private void note(List<PointRow> points) {
      var byOffer = new HashMap<Integer, List<PointRow>>();
      for (PointRow point : points) {
        if (point.deliveryId() == delivery.id() || known.counts(point)) {
          line(new Line(point.offerId(), point.meter())).add(point);
        }
        if (point.deliveryId() != delivery.id() && known.counts(point)) {
          byOffer.computeIfAbsent(point.offerId(), o -> new ArrayList<>()).add(point);
        }
      }
      for (int offer : matched.onRecord()) {
        marks.offer(offer, byOffer.getOrDefault(offer, List.of()));
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
        int corrected = addition.corrected().id();
        corrections.put(
            point.id(), new CorrectionRow(point.offerId(), point.id(), corrected, delivery.id()));
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

    /** Two numbers for one moment in one file: neither is believed. */
    private void contradict(Place place, Quote quote, PointRow other) {
      contradicted.add(place);
      line(place.line()).remove(other);
      if (recorded.remove(other.id()) == null) {
        database.await();
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
        new Money(StoredAmount.read(quote.price().amount()), quote.price().currency()),
        quote.per(),
        stated.line(),
        columns.number(stated.column()),
        StoredText.clip(stated.text(), StoredText.SHORT),
        quote.reference() == null ? null : StoredText.clip(quote.reference(), StoredText.SHORT),
        marks.isLate() ? delivery.seenOn() : null);
  }

  private static List<String> evidence(Provenance other) {
    return List.of(String.valueOf(other.line()), other.text());
  }

  private static Held duplicate(Provenance where, List<String> evidence) {
    return new Held(where, HoldReason.DUPLICATE, evidence, "");
  }
}
