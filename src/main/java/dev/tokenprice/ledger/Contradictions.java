package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two numbers for one moment in one list: neither is believed, nor any that follows. */
final class Contradictions {
  private final Tables tables;
  private final SecondThread database;
  private final StatedRows rows;
  private final Tally tally;
  private final ContentSum content;
  private final Set<Place> places = new HashSet<>();

  Contradictions(
      Tables tables, SecondThread database, StatedRows rows, Tally tally, ContentSum content) {
    this.tables = tables;
    this.database = database;
    this.rows = rows;
    this.tally = tally;
    this.content = content;
  }

  boolean areAt(Place place) {
    return places.contains(place);
  }

  /** One more number for a moment of which two are withheld. */
  void withhold(Page page, Quote quote) {
    page.withhold(duplicate(quote.provenance(), List.of()));
  }

  /**
   * The list states two numbers.
   *
   * @param other the row that the first one became, by this page or one before it
   */
  void withhold(Page page, Place place, Quote quote, PointRow other) {
    places.add(place);
    tally.takenBack(page.remove(other) ? page.removeCorrection(other) : delete(other));
    Provenance where = rows.provenance(other);
    page.withhold(duplicate(where, evidence(quote.provenance())));
    page.withhold(duplicate(quote.provenance(), evidence(where)));
  }

  /**
   * Takes back what a page before put on record.
   *
   * @return whether it corrected a price
   */
  private boolean delete(PointRow row) {
    database.await();
    tables.points().delete(List.of(row));
    content.remove(row);
    return tables.corrections().delete(row);
  }

  private static Held duplicate(Provenance where, List<String> evidence) {
    return new Held(where, HoldReason.DUPLICATE, evidence, "");
  }

  private static List<String> evidence(Provenance other) {
    return List.of(String.valueOf(other.line()), other.text());
  }
}
