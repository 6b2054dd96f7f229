package dev.tokenprice.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An offer among those of its class, by blended price at the analyst's mix.
 *
 * @param blended yuan per million tokens
 * @param rank 1 for the cheapest of the class; equal prices share a rank
 * @param aboveMedian how far above the median of the class, as a fraction of it; negative below;
 *     null where the median is free
 * @param quarter 1 for a price up to the lower quartile ... 4 for one above the upper quartile
 * @param alternative the cheapest other model of the class if it costs less; null if none does
 */
public record MarketPosition(
    BigDecimal blended,
    int rank,
    @Nullable BigDecimal aboveMedian,
    int quarter,
    @Nullable CurrentOffer alternative) {}
