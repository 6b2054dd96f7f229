/** Draws and publishes: the workbook and the CSV files beside it. */
@NullMarked
package dev.tokenprice.report;

import org.jspecify.annotations.NullMarked;
