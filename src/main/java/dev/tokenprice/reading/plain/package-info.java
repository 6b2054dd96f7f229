/** Files with columns known beforehand: exchange rates, claims. */
@NullMarked
package dev.tokenprice.reading.plain;

import org.jspecify.annotations.NullMarked;
