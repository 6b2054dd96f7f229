/**
 * Remembers: the price history, held cells, exchange rates and runs, in HSQLDB or PostgreSQL.
 *
 * <p>Begin at {@link dev.tokenprice.ledger.PriceLedger}, which stages a list and settles it in one
 * transaction, and {@link dev.tokenprice.ledger.LedgerView}, which reads as of a day and as known
 * on a day.
 *
 * <p>One series of prices per source. What was once settled is never changed or deleted: a
 * correction is a row more.
 *
 * <p>The only room that knows SQL. It is an index: the archive can make it anew.
 */
@NullMarked
package dev.tokenprice.ledger;

import org.jspecify.annotations.NullMarked;
