/**
 * Spring Batch wires the rooms into the nightly job and adds nothing.
 *
 * <p>Begin at {@link dev.tokenprice.job.NightlyJob}; its steps are in {@link
 * dev.tokenprice.job.NightlySteps}: take in, settle, publish.
 *
 * <p>A run is known by its business date, its deliveries and its options; the same again is a
 * success, and one that was killed is taken up where it stood. {@link dev.tokenprice.job.Rebuild}
 * makes the ledger anew from the archive.
 */
@NullMarked
package dev.tokenprice.job;

import org.jspecify.annotations.NullMarked;
