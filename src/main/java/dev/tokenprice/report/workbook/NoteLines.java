package dev.tokenprice.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a note between its clauses into lines that fit a screen. */
final class NoteLines {
  private static final int WIDEST = 150;
  private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[。；])|(?<=[.;]\\s)");

  private NoteLines() {}

  static List<String> of(String note) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String clause : BETWEEN_CLAUSES.split(note, -1)) {
      if (!line.isEmpty() && TextWidth.of(line + clause) > WIDEST) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(clause);
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
