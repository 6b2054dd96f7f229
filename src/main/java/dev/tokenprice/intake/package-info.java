/**
 * What came, safely: finds deliveries in the input folder, fingerprints and archives them, locks
 * the run.
 *
 * <p>Begin at {@link dev.tokenprice.intake.Inbox}, which lists what is ready; {@link
 * dev.tokenprice.intake.Archive} keeps its bytes under their SHA-256, {@link
 * dev.tokenprice.intake.Journal} notes when they came and as what.
 *
 * <p>Archive and journal are the record that everything else can be made from. Nothing is ever
 * written to the input folder, and no link is followed out of it.
 */
@NullMarked
package dev.tokenprice.intake;

import org.jspecify.annotations.NullMarked;
