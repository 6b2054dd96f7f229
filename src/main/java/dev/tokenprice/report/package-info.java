/**
 * Draws and publishes: the workbook and the CSV files beside it.
 *
 * <p>Begin at {@link dev.tokenprice.report.Sheets}: a sheet is a class that lists its columns with
 * {@link dev.tokenprice.report.Columns} and takes its texts from {@link
 * dev.tokenprice.report.Messages}. The words for cells, styles and charts are in {@code workbook},
 * the one place that knows POI.
 *
 * <p>{@link dev.tokenprice.report.Publisher} writes beside the old report, checks, and renames. The
 * same report is the same bytes.
 */
@NullMarked
package dev.tokenprice.report;

import org.jspecify.annotations.NullMarked;
