package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.PricePoint;

/**
 * Two numbers of one source for the same offer, meter and moment.
 *
 * @param replaced the number that no longer counts
 * @param counting the number that counts, by the newer list
 */
public record Correction(String source, Offer offer, PricePoint replaced, PricePoint counting) {}
