package dev.tokenprice.report;

import dev.tokenprice.analysis.Finding;
import dev.tokenprice.report.workbook.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strongest findings, each with the sheet that shows more. */
final class FindingLines {
  private final Draft draft;
  private final FindingText texts;

  FindingLines(Draft draft) {
    this.draft = draft;
    this.texts = new FindingText(draft.messages());
  }

  List<Line> strongest(int atMost) {
    List<Finding> findings = draft.analysis().findings();
    if (findings.isEmpty()) {
      return List.of(new Line(draft.text("finding.none"), null));
    }
    return findings.stream()
        .limit(atMost)
        .map(finding -> new Line(texts.of(finding), target(finding)))
        .toList();
  }

  private @Nullable Target target(Finding finding) {
    String key = "changes";
    if (finding instanceof Finding.Overstated
        || finding instanceof Finding.HiddenRise
        || finding instanceof Finding.Moves) {
      key = "input-only";
    } else if (finding instanceof Finding.Traps) {
      key = "traps";
    } else if (finding instanceof Finding.WeakClaim) {
      key = "claims";
    } else if (finding instanceof Finding.ClassGap) {
      key = "classes";
    }
    return Sheets.AFTER_SUMMARY.contains(key) ? draft.sheet(key) : null;
  }
}
