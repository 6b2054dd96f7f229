/**
 * What hosts that share a night send each other through the store.
 *
 * <p>Begin at {@link dev.tokenprice.ledger.shared.SharedReadings}: a list as a worker read it,
 * until the manager settles it. Nothing here is history.
 */
@NullMarked
package dev.tokenprice.ledger.shared;

import org.jspecify.annotations.NullMarked;
