package dev.tokenprice.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One price as it stands in a price list.
 *
 * @param price native amount, 0 or more; 0 is free
 * @param per what the amount buys
 * @param effectiveFrom the date stated by the row or by the file's name; null: none was, and the
 *     run's business date holds
 * @param effectiveUntil the last day of the price, as the row states it; null: it states none
 * @param phase whether the price held before that date or holds from it on
 * @param modelClass the class of the model if the list states one: light, standard, flagship,
 *     long-context, reasoning
 * @param reference where the list says it has the price from: a URL or a citation
 */
public record Quote(
    Offer offer,
    Meter meter,
    Money price,
    Unit per,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    Phase phase,
    @Nullable String modelClass,
    @Nullable String reference,
    Provenance provenance) {
  public Quote {
    if (price.amount().signum() < 0) {
      throw new IllegalArgumentException("expected a price of 0 or more, found " + price);
    }
  }
}
