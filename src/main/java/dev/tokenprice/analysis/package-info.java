/**
 * Compares: pure functions of a price book, without SQL, workbook or framework.
 *
 * <p>Begin at {@link dev.tokenprice.analysis.Analyst}, which draws an {@link
 * dev.tokenprice.analysis.Analysis} from the ledger's histories: changes and their {@link
 * dev.tokenprice.analysis.Verdict}, real cuts at a mix, audited claims, free traps, discrepancies.
 *
 * <p>A market is read product by product: {@code Register} and {@code Survey}.
 *
 * <p>What cannot be computed is absent, with the name of what is missing. The same question has the
 * same answer: no clock, no order of files.
 */
@NullMarked
package dev.tokenprice.analysis;

import org.jspecify.annotations.NullMarked;
