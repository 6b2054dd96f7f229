/** Spring Batch wires the rooms into the nightly job and adds nothing. */
@NullMarked
package dev.tokenprice.job;

import org.jspecify.annotations.NullMarked;
