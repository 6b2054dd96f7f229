package dev.tokenprice.report;

import dev.tokenprice.analysis.Analysis;
import java.time.LocalDate;

/** All that is published, in one language. */
public record Report(Analysis analysis, RunFacts facts, Messages messages) {
  public LocalDate asOf() {
    return analysis.window().asOf();
  }
}
