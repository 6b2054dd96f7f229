package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A price in force on the as-of date: one row of {@code prices.csv}.
 *
 * @param modelClass from the list, else from {@code models.yml}; null if unknown
 */
public record CurrentPrice(
    String source, Offer offer, @Nullable String modelClass, PricedPoint price) {}
