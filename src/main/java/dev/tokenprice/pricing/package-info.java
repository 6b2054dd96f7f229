/**
 * Pure values and rules: money, units, meters, conditions, quotes, exchange rates. The JDK alone.
 */
@NullMarked
package dev.tokenprice.pricing;

import org.jspecify.annotations.NullMarked;
