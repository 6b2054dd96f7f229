/** What one cell, one unit, one date or one condition says. */
@NullMarked
package dev.tokenprice.reading.cell;

import org.jspecify.annotations.NullMarked;
