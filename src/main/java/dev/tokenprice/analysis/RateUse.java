package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;

/**
 * A rate at which current prices were converted.
 *
 * @param daysOld days from the rate's date to the as-of date
 * @param stale older than the setting allows
 */
public record RateUse(ExchangeRate rate, long daysOld, boolean stale) {}
