package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a delivery states a price for a moment.
 *
 * @param seenOn the date of the list that states it
 * @param effectiveUntil the last day it states; null: it states none
 */
record Statement(
    int deliveryId,
    LocalDate seenOn,
    Moment moment,
    @Nullable LocalDate effectiveUntil,
    Money price,
    Unit per) {
  /** Whether it says no more than a row: the same price until the same day. */
  boolean repeats(PointRow row) {
    return row.states(price, per)
        && (moment.phase() == Phase.BEFORE || Objects.equals(row.effectiveUntil(), effectiveUntil));
  }
}
