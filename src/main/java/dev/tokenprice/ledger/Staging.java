package dev.tokenprice.ledger;

import dev.tokenprice.ledger.DeliveryTable.Unsettled;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One price list on its way into the ledger. Nothing of it counts before {@link #settle}. The
 * caller holds the transactions: one around each call.
 */
public final class Staging {
  private final Tables tables;
  private final DeliveryRecord delivery;
  private final int sourceId;
  private final int firstOffer;
  private final Counter pointIds;
  private final int lastPointBefore;
  private final Comparison comparison;
  private final SeenMarks marks;
  private final Tally tally = new Tally();
  private final ContentSum content = new ContentSum();

  Staging(Tables tables, DeliveryRecord delivery, int sourceId, Known known, Counter pointIds) {
    this.tables = tables;
    this.delivery = delivery;
    this.sourceId = sourceId;
    this.firstOffer = tables.offers().nextId();
    this.pointIds = pointIds;
    this.lastPointBefore = pointIds.last();
    SourceDates dates = known.dates(delivery.source());
    this.marks = new SeenMarks(delivery.seenOn(), dates.newest());
    dates.reading(delivery.id(), delivery.seenOn());
    this.comparison =
        new Comparison(tables, delivery, sourceId, known, marks, tally, content, pointIds);
  }

  public DeliveryRecord delivery() {
    return delivery;
  }

  /** Keeps the next records of the list. */
  public void stage(List<RowReading> rows) {
    tally.read(rows);
    List<Held> held = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    rows.forEach(
        row -> {
          held.addAll(row.held());
          quotes.addAll(row.quotes());
        });
    held.addAll(comparison.record(quotes));
    rows.forEach(row -> comparison.name(row.unpriced()));
    tables.held().insert(delivery.id(), delivery.recordedOn(), held);
  }

  /**
   * The list has ended: from now on it counts.
   *
   * @throws IllegalStateException if a cell was lost or counted twice
   */
  public DeliveryRecord settle() {
    BitSet unpriced = marks.withoutPrice();
    long kept = marks.isNewest() ? close(unpriced) : 0;
    long lost = marks.isNewest() ? close(marks.absent(tables.offers().ofSource(sourceId))) : 0;
    tables.offers().list(unpriced, delivery.seenOn());
    tables.points().moveLastSeen(marks.moved());
    tables.offers().changeClasses(comparison.statedClasses());
    Counts counts = tally.balanced(marks.offersBefore() + kept + lost, lost);
    return finish(DeliveryState.SETTLED, counts, content);
  }

  /** The list is not accepted: what was kept of it is dropped, and the reason remains. */
  public DeliveryRecord refuse(Held why) {
    drop();
    tables.held().insert(delivery.id(), delivery.recordedOn(), List.of(why));
    return finish(DeliveryState.REFUSED, Counts.NONE, new ContentSum()).refused(why);
  }

  /** Nothing of the list is kept: it is as if it had not begun. */
  public void withdraw() {
    drop();
    tables.deliveries().delete(delivery.id());
  }

  private void drop() {
    tables.drop(new Unsettled(delivery.id(), firstOffer));
    pointIds.resetTo(lastPointBefore);
  }

  private long close(BitSet offers) {
    LocalDate newestBefore = marks.newestBefore();
    return newestBefore == null ? 0 : tables.points().close(offers, newestBefore);
  }

  private DeliveryRecord finish(DeliveryState state, Counts counts, ContentSum stored) {
    tables.deliveries().finish(delivery.id(), state, counts, pointIds.last(), stored);
    return delivery.finished(state, counts);
  }
}
