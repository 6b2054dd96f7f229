package dev.tokenprice.report;

import dev.tokenprice.analysis.Analysis;
import dev.tokenprice.report.workbook.Target;
import java.util.function.LongFunction;

/**
 * What every sheet is drawn from.
 *
 * @param trail leads from a figure to where it was read
 */
record Draft(Analysis analysis, RunFacts facts, Messages messages, Words words, Trail trail) {
  static Draft of(Report report) {
    var messages = report.messages();
    return new Draft(
        report.analysis(),
        report.facts(),
        messages,
        new Words(messages),
        new Trail(messages.text("sheet.sources")));
  }

  String text(String key, Object... fillings) {
    return messages.text(key, fillings);
  }

  /** Says that rows are left out and in which of the files beside the workbook they are. */
  LongFunction<String> restIn(String file) {
    return left -> text("table.left-out", left, file);
  }

  /** Says that rows are left out which are in no other file. */
  String rest(long left) {
    return text("table.left-out-alone", left);
  }

  /** The sheet with that key, e.g. {@code input-only}. */
  Target sheet(String key) {
    return Target.page(text("sheet." + key));
  }
}
