/** Exchange rate files: the ECB's, long ones, a bank's. */
@NullMarked
package dev.tokenprice.reading.rates;

import org.jspecify.annotations.NullMarked;
