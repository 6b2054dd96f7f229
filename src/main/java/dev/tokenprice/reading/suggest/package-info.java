/** What would settle the prices that a list states no unit or no currency for. */
@NullMarked
package dev.tokenprice.reading.suggest;

import org.jspecify.annotations.NullMarked;
