/**
 * What came, safely: finds deliveries in the input folder, fingerprints and archives them, locks
 * the run.
 */
@NullMarked
package dev.tokenprice.intake;

import org.jspecify.annotations.NullMarked;
