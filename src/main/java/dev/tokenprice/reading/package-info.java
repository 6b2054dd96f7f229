/** Bytes to quotes: reads any price list, or says exactly why not. */
@NullMarked
package dev.tokenprice.reading;

import org.jspecify.annotations.NullMarked;
