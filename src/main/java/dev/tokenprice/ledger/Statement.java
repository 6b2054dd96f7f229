package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;

/**
 * That a delivery states a price for a moment.
 *
 * @param seenOn the date of the list that states it
 */
record Statement(int deliveryId, LocalDate seenOn, Moment moment, Money price, Unit per) {}
