/**
 * Bytes to quotes: reads any price list, or says exactly why not.
 *
 * <p>Begin at {@link dev.tokenprice.reading.PriceListReader}: text ({@code text}), tables and
 * headers ({@code table}), cells ({@code cell}), by the words of a vocabulary ({@code words}) and
 * what a {@link dev.tokenprice.reading.Mapping} adds.
 *
 * <p>Every cell of prices ends as a quote, as held or as missing: none is lost, none guessed. Lists
 * are read as a stream, whatever their length.
 *
 * <p>Exchange rates, claims and settings are files with readers of their own.
 */
@NullMarked
package dev.tokenprice.reading;

import org.jspecify.annotations.NullMarked;
