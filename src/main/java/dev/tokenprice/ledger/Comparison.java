package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a list states with what is on record, page by page. While a page is compared, what
 * is on record of the next is read; while that is compared, the first is inserted.
 */
final class Comparison {
  private static final int PAGE = 2_500;

  private final Tables tables;
  private final SourceDates dates;
  private final SeenMarks marks;
  private final Tally tally;
  private final SecondThread database;
  private final OfferMatch offers;
  private final ColumnNames columns;
  private final Effects effects;
  private final Storable storing = new Storable();

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
    this.dates = known.dates(delivery.source());
    this.marks = marks;
    this.tally = tally;
    this.database = new SecondThread(tables.dataSource());
    this.offers = new OfferMatch(tables.offers(), sourceId, marks);
    this.columns = new ColumnNames(tables.deliveries(), delivery.id());
    var rows = new StatedRows(delivery, columns, pointIds, marks.isLate());
    var contradictions = new Contradictions(tables, database, rows, tally, content);
    this.effects = new Effects(delivery, known, marks, tally, content, rows, contradictions);
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
    Iterator<List<Quote>> parts = parts(quotes).iterator();
    try {
      Page page = page(parts);
      while (page != null) {
        Page next = page(parts);
        await(page);
        if (next != null && !next.isLoaded() && next.isApartFrom(page)) {
          database.begin(next::load);
        }
        effects.of(page);
        withheld.addAll(page.withheld());
        database.begin(page::insert);
        page = next;
      }
    } finally {
      database.await();
    }
    columns.store();
    tally.withheld(withheld.size());
    return withheld;
  }

  /** All quotes of an offer that follow each other are in one part. */
  private static List<List<Quote>> parts(List<Quote> quotes) {
    List<List<Quote>> parts = new ArrayList<>();
    int from = 0;
    while (from < quotes.size()) {
      int end = Math.min(from + PAGE, quotes.size());
      while (end < quotes.size() && quotes.get(end).offer().equals(quotes.get(end - 1).offer())) {
        end++;
      }
      parts.add(quotes.subList(from, end));
      from = end;
    }
    return parts;
  }

  private @Nullable Page page(Iterator<List<Quote>> parts) {
    if (!parts.hasNext()) {
      return null;
    }
    List<Quote> storable = new ArrayList<>();
    List<Held> others = new ArrayList<>();
    for (Quote quote : parts.next()) {
      Optional<Held> fault = storing.fault(quote);
      if (fault.isEmpty()) {
        storable.add(quote);
      } else {
        others.add(fault.get());
      }
    }
    return new Page(tables, dates, storable, offers.match(storable), others);
  }

  /** Until what is on record of the page's offers is loaded. */
  private void await(Page page) {
    if (page.offersOnRecord().isEmpty()) {
      return;
    }
    database.await();
    if (!page.isLoaded()) {
      page.load();
    }
  }
}
