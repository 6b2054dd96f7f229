package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a workload costs on an offer, once, or a day where the workload says how often a day.
 *
 * @param rank 1 for the cheapest of the workload; equal costs share a rank
 * @param yuan at the as-of date
 * @param yuanBefore at the prices in force when the window began; null where one is not known
 * @param saved yuan saved since then, negative for more; null likewise
 * @param since the offer's prices then and now
 */
public record WorkloadCost(
    Workload workload,
    CurrentOffer offer,
    int rank,
    BigDecimal yuan,
    @Nullable BigDecimal yuanBefore,
    @Nullable BigDecimal saved,
    Comparison since) {}
