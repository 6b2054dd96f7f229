/**
 * The words of the domain, as values: money, units, meters, conditions, quotes, exchange rates.
 *
 * <p>Begin at {@link dev.tokenprice.pricing.Quote}, a price as a list states it, and {@link
 * dev.tokenprice.pricing.Normaliser}, which makes yuan per million tokens of it. What cannot be
 * used is a value too: {@link dev.tokenprice.pricing.Held}, with its {@link
 * dev.tokenprice.pricing.HoldReason}.
 *
 * <p>Everything is immutable and exact; nothing reads a file, a clock or a locale. Knows no other
 * room and no library.
 */
@NullMarked
package dev.tokenprice.pricing;

import org.jspecify.annotations.NullMarked;
