/**
 * A vocabulary for workbooks: book, page, table, column, style, chart. Only here is POI known; a
 * sheet built with these words holds no type of it.
 */
@NullMarked
package dev.tokenprice.report.workbook;

import org.jspecify.annotations.NullMarked;
