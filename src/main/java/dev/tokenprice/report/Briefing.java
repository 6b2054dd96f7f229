package dev.tokenprice.report;

import java.util.ArrayList;
import java.util.List;

/** A report in a few lines: how old the data are, the strongest findings, what to doubt. */
public final class Briefing {
  private static final int FINDINGS = 5;

  private Briefing() {}

  /** The lines, in the report's language. */
  public static List<String> of(Report report) {
    var draft = Draft.of(report);
    var totals = ReadTotals.of(report.facts().deliveries());
    var lines = new ArrayList<String>();
    lines.add(
        draft.text(
            "briefing.read",
            report.asOf(),
            totals.files(),
            totals.read(),
            totals.held(),
            totals.missing()));
    lines.add(new DataAge(draft).sentence());
    int number = 1;
    for (Line finding : new FindingLines(draft).strongest(FINDINGS)) {
      lines.add(draft.text("briefing.finding", number++, finding.text()));
    }
    new DoubtLines(draft)
        .lines()
        .forEach(doubt -> lines.add(draft.text("briefing.doubt", doubt.text())));
    return lines;
  }
}
