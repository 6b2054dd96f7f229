package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer as all analyses see it.
 *
 * @param lastSeen date of the newest price list that stated one of its prices
 * @param withdrawn its source goes on without it
 * @param current its prices in force; null if it has none
 */
record BookOffer(
    OfferHistory history,
    OfferSteps steps,
    Identity identity,
    @Nullable String modelClass,
    LocalDate lastSeen,
    boolean withdrawn,
    boolean preferred,
    @Nullable CurrentOffer current) {

  String source() {
    return history.source();
  }

  Offer offer() {
    return history.offer();
  }

  /** Taken into analyses over all sources: one series an offer, inference alone. */
  boolean countsAsInference() {
    return preferred && offer().service() == Service.INFERENCE;
  }
}
