/** Remembers: the price history, held cells, exchange rates and runs, in HSQLDB or PostgreSQL. */
@NullMarked
package dev.tokenprice.ledger;

import org.jspecify.annotations.NullMarked;
