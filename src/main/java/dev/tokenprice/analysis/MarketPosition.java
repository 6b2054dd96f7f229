package dev.tokenprice.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An offer among those of its class, by blended price at the analyst's mix.
 *
 * @param blended yuan per million tokens
 * @param rank 1 for the cheapest of the class; equal prices share a rank
 * @param peers offers of the class, itself included
 * @param lowerQuartile of the class, yuan per million tokens
 * @param median of the class
 * @param upperQuartile of the class
 * @param cheapest the cheapest other model of the class if it costs less; null if none does
 */
public record MarketPosition(
    CurrentOffer offer,
    BigDecimal blended,
    int rank,
    int peers,
    BigDecimal lowerQuartile,
    BigDecimal median,
    BigDecimal upperQuartile,
    @Nullable CurrentOffer cheapest) {}
