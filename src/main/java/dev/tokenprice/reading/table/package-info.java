/** Tables, headers, layouts: which cell is a price of what. */
@NullMarked
package dev.tokenprice.reading.table;

import org.jspecify.annotations.NullMarked;
