/**
 * Values as bytes, to the last digit and letter, and files of them for what is more than memory
 * holds: {@link dev.tokenprice.ledger.spool.Spool} keeps an order, {@link
 * dev.tokenprice.ledger.spool.SortedSpool} makes one.
 */
@NullMarked
package dev.tokenprice.ledger.spool;

import org.jspecify.annotations.NullMarked;
