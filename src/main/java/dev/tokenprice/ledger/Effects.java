package dev.tokenprice.ledger;

import dev.tokenprice.ledger.CorrectionTable.CorrectionRow;
import dev.tokenprice.ledger.Effect.Duplicate;
import dev.tokenprice.ledger.Effect.Recorded;
import dev.tokenprice.ledger.Effect.SeenAgain;
import dev.tokenprice.ledger.Place.Line;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the quotes of one list do to the record. */
final class Effects {
  private final DeliveryRecord delivery;
  private final Known known;
  private final SourceDates dates;
  private final SeenMarks marks;
  private final Tally tally;
  private final ContentSum content;
  private final StatedRows rows;
  private final Contradictions contradictions;

  Effects(
      DeliveryRecord delivery,
      Known known,
      SeenMarks marks,
      Tally tally,
      ContentSum content,
      StatedRows rows,
      Contradictions contradictions) {
    this.delivery = delivery;
    this.known = known;
    this.dates = known.dates(delivery.source());
    this.marks = marks;
    this.tally = tally;
    this.content = content;
    this.rows = rows;
    this.contradictions = contradictions;
  }

  /**
   * @param page what is on record of its offers is loaded
   */
  void of(Page page) {
    note(page);
    List<Quote> quotes = page.quotes();
    for (int i = 0; i < quotes.size(); i++) {
      take(page, page.offer(i), quotes.get(i));
    }
    page.added().forEach(content::add);
  }

  /** What counts of what is on record, and what other lists state. */
  private void note(Page page) {
    var byOffer = new HashMap<Integer, List<PointRow>>();
    for (PointRow point : page.onRecord()) {
      boolean own = point.deliveryId() == delivery.id();
      boolean counts = known.counts(point);
      if (own || counts) {
        page.series(Line.of(point)).add(point);
      }
      if (!own && counts) {
        byOffer.computeIfAbsent(point.offerId(), o -> new ArrayList<>()).add(point);
      }
    }
    for (int offer : page.offersOnRecord()) {
      marks.offer(offer, byOffer.getOrDefault(offer, List.of()));
    }
  }

  private void take(Page page, int offer, Quote quote) {
    LocalDate from = quote.effectiveFrom() == null ? delivery.seenOn() : quote.effectiveFrom();
    var place = new Place(new Line(offer, quote.meter()), new Moment(from, quote.phase()));
    if (contradictions.areAt(place)) {
      contradictions.withhold(page, quote);
      return;
    }
    Effect effect = page.series(place.line()).effect(statement(place, quote));
    if (effect instanceof SeenAgain again) {
      tally.seenAgain();
      marks.seen(again.point());
    } else if (effect instanceof Duplicate duplicate) {
      contradictions.withhold(page, place, quote, duplicate.other());
    } else if (effect instanceof Recorded addition) {
      add(page, rows.row(place, quote), addition);
    }
  }

  private Statement statement(Place place, Quote quote) {
    return new Statement(
        delivery.id(),
        delivery.seenOn(),
        place.moment(),
        quote.effectiveUntil(),
        quote.price(),
        quote.per());
  }

  private void add(Page page, PointRow point, Recorded addition) {
    page.add(point);
    PointRow corrected = addition.corrected();
    tally.recorded(corrected != null);
    if (corrected != null) {
      page.add(new CorrectionRow(point.offerId(), point.id(), corrected.id(), delivery.id()));
    }
    PointRow broken = addition.broken();
    LocalDate resumes = addition.resumes();
    if (broken != null && resumes != null) {
      page.add(rows.restated(broken, resumes));
      marks.endRun(broken, dates.before(resumes));
    }
  }
}
