package dev.tokenprice.ledger;

import dev.tokenprice.ledger.CorrectionTable.CorrectionRow;
import dev.tokenprice.ledger.Place.Line;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some quotes of a list that follow each other: what is on record of their offers, and what they
 * add to it. One thread has it at a time.
 */
final class Page {
  private final Tables tables;
  private final SourceDates dates;
  private final List<Quote> quotes;
  private final OfferMatch.Matched matched;
  private final List<Held> withheld;
  private final Map<Line, Series> series = new HashMap<>();
  private final Map<Integer, PointRow> added = new LinkedHashMap<>();
  private final Map<Integer, CorrectionRow> corrections = new LinkedHashMap<>();
  private @Nullable List<PointRow> onRecord;

  /**
   * @param dates of the list's source
   * @param matched the offers of the quotes, one for one
   * @param withheld other quotes, which are not put on record; more are added
   */
  Page(
      Tables tables,
      SourceDates dates,
      List<Quote> quotes,
      OfferMatch.Matched matched,
      List<Held> withheld) {
    this.tables = tables;
    this.dates = dates;
    this.quotes = quotes;
    this.matched = matched;
    this.withheld = withheld;
    this.onRecord = matched.onRecord().isEmpty() ? List.of() : null;
  }

  List<Quote> quotes() {
    return quotes;
  }

  /** The offer of a quote. */
  int offer(int index) {
    return matched.offers().get(index);
  }

  /** The offers that may have prices on record. */
  Set<Integer> offersOnRecord() {
    return matched.onRecord();
  }

  /** Whether nothing that another page puts on record matters for this one. */
  boolean isApartFrom(Page other) {
    return Collections.disjoint(matched.onRecord(), other.matched.offers());
  }

  boolean isLoaded() {
    return onRecord != null;
  }

  /** At the database: reads what is on record. */
  void load() {
    onRecord = tables.points().ofOffers(matched.onRecord());
  }

  /** What is on record; it has been read. */
  List<PointRow> onRecord() {
    return Objects.requireNonNull(onRecord);
  }

  /** What counts for an offer's meter: what is on record of it and what the page adds. */
  Series series(Line line) {
    return series.computeIfAbsent(line, l -> Series.of(List.of(), dates));
  }

  void add(PointRow point) {
    added.put(point.id(), point);
    series(Line.of(point)).add(point);
  }

  void add(CorrectionRow correction) {
    corrections.put(correction.pointId(), correction);
  }

  /** A price of the list no longer counts; false if it is not this page that added it. */
  boolean remove(PointRow point) {
    series(Line.of(point)).remove(point);
    return added.remove(point.id()) != null;
  }

  /** The price is no longer said to correct another; false if this page did not say so. */
  boolean removeCorrection(PointRow point) {
    return corrections.remove(point.id()) != null;
  }

  Collection<PointRow> added() {
    return added.values();
  }

  /** At the database: puts on record what the page adds. */
  void insert() {
    tables.insert(matched.fresh(), added.values());
    tables.corrections().insert(List.copyOf(corrections.values()));
  }

  void withhold(Held quote) {
    withheld.add(quote);
  }

  /** The quotes that are not put on record, and why. */
  List<Held> withheld() {
    return withheld;
  }
}
