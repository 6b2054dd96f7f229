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
 * @param deliveryId which delivery put it on record
 * @param statedIn in whose file it stands
 * @param lastSeen null while the newest list of the source still states it
 */
record PointRow(
    int offerId,
    int id,
    Meter meter,
    Moment moment,
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
    return new PointRow(
        offerId,
        newId,
        meter,
        Moment.from(from),
        byDelivery,
        statedIn,
        price,
        per,
        line,
        columnNumber,
        text,
        reference,
        lastSeen);
  }

  PointRow seen(@Nullable LocalDate on) {
    return new PointRow(
        offerId,
        id,
        meter,
        moment,
        deliveryId,
        statedIn,
        price,
        per,
        line,
        columnNumber,
        text,
        reference,
        on);
  }

  /** The same price, in whatever unit of tokens it is written. */
  boolean states(Money otherPrice, Unit otherPer) {
    return SamePrice.test(price, per, otherPrice, otherPer);
  }
}
