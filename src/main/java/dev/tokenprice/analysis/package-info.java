/** Compares: pure functions of a price book, without SQL, workbook or framework. */
@NullMarked
package dev.tokenprice.analysis;

import org.jspecify.annotations.NullMarked;
