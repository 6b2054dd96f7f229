package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;

/**
 * One price on record of a model.
 *
 * @param price with its yuan: today's for one in force, of its own day for others
 */
public record HistoryLine(String source, Offer offer, PricedPoint price, Standing standing) {}
