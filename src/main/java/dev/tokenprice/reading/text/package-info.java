/** Bytes to records: charset, dialect, and the one class that knows Commons CSV. */
@NullMarked
package dev.tokenprice.reading.text;

import org.jspecify.annotations.NullMarked;
