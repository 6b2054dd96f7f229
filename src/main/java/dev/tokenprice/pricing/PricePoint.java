package dev.tokenprice.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a price history: what an offer's meter costs from a date on.
 *
 * @param effectiveFrom when the price holds
 * @param phase whether it held before that date or holds from it on
 * @param recordedOn the business date of the run that learnt it
 * @param lastSeen the date of the newest price list that still stated it
 * @param reference where the list says it has the price from; null if it does not say
 */
public record PricePoint(
    Meter meter,
    Money price,
    Unit per,
    LocalDate effectiveFrom,
    Phase phase,
    LocalDate recordedOn,
    LocalDate lastSeen,
    @Nullable String reference,
    Provenance provenance) {
  /** Whether both are stated as the same amount of the same currency for the same quantity. */
  public boolean costsAsMuchAs(PricePoint other) {
    return price.sameAs(other.price) && per.equals(other.per);
  }

  /** The same price, last stated on another day. */
  public PricePoint seen(LocalDate on) {
    return new PricePoint(
        meter, price, per, effectiveFrom, phase, recordedOn, on, reference, provenance);
  }
}
