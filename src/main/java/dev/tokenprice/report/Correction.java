package dev.tokenprice.report;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.PricePoint;

/**
 * A source stated the price of a day anew: not a change of the price.
 *
 * @param was what it said before
 * @param is what it says now, for the same meter and date
 */
public record Correction(String source, Offer offer, PricePoint was, PricePoint is) {}
