package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a price, as it lies in the table.
 *
 * @param effectiveUntil the last day that the list states; null: it states none
 * @param deliveryId which delivery put it on record
 * @param statedIn in whose file it stands
 * @param lastSeen null while the newest list of the source still states it
 */
record PointRow(
    int offerId,
    int id,
    Meter meter,
    Moment moment,
    @Nullable LocalDate effectiveUntil,
    int deliveryId,
    int statedIn,
    Money price,
    Unit per,
    long line,
    int columnNumber,
    String text,
    @Nullable String reference,
    @Nullable LocalDate lastSeen) {

  /** When a price holds: from a day on, or before it. Within a day, before comes first. */
  record Moment(LocalDate date, Phase phase) implements Comparable<Moment> {
    static Moment from(LocalDate date) {
      return new Moment(date, Phase.FROM);
    }

    @Override
    public int compareTo(Moment other) {
      int byDate = date.compareTo(other.date);
      return byDate != 0 ? byDate : phase.compareTo(other.phase);
    }
  }

  /** A statement that a later list of the source made of the same price, after a break. */
  boolean isRestated() {
    return statedIn != deliveryId;
  }

  PointRow restated(int newId, LocalDate from, int byDelivery) {
    return with(newId, Moment.from(from), effectiveUntil, byDelivery, lastSeen);
  }

  PointRow seen(@Nullable LocalDate on) {
    return with(id, moment, effectiveUntil, deliveryId, on);
  }

  PointRow resumed(LocalDate from) {
    return with(id, Moment.from(from), effectiveUntil, deliveryId, lastSeen);
  }

  PointRow until(@Nullable LocalDate lastDay) {
    return with(id, moment, lastDay, deliveryId, lastSeen);
  }

  private PointRow with(
      int newId,
      Moment at,
      @Nullable LocalDate lastDay,
      int byDelivery,
      @Nullable LocalDate seenLast) {
    return new PointRow(
        offerId,
        newId,
        meter,
        at,
        lastDay,
        byDelivery,
        statedIn,
        price,
        per,
        line,
        columnNumber,
        text,
        reference,
        seenLast);
  }

  /** Whether its stated last day leaves days open before another day. */
  boolean endsBefore(LocalDate day) {
    return effectiveUntil != null && effectiveUntil.plusDays(1).isBefore(day);
  }

  /** The same price, in whatever unit of tokens it is written. */
  boolean states(Money otherPrice, Unit otherPer) {
    return SamePrice.test(price, per, otherPrice, otherPer);
  }
}
