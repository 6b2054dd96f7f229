package dev.tokenprice.report;

import dev.tokenprice.report.workbook.Target;
import org.jspecify.annotations.Nullable;

/** A sentence, and where a click on it leads; null for nowhere. */
record Line(String text, @Nullable Target target) {}
