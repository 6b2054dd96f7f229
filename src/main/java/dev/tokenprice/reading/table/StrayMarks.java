package dev.tokenprice.reading.table;

import java.util.List;

/**
 * Signs that a cell's quoting is broken: its text, and where it ends, are then not what was meant.
 */
final class StrayMarks {
  private StrayMarks() {}

  /** Whether a record has quotes, escapes or line ends at all: without them it has no such sign. */
  static boolean mayBeIn(List<String> cells) {
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '"' || c == '\'' || c == '\\' || c == '\n' || c == '\r') {
          return true;
        }
      }
    }
    return false;
  }

  /** A quote without its partner, an empty pair of them, or an escape with nothing behind it. */
  static boolean in(String cell) {
    if (cell.indexOf('"') < 0 && cell.indexOf('\'') < 0 && cell.indexOf('\\') < 0) {
      return false;
    }
    String text = cell.strip();
    boolean loneQuote = text.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean loneApostrophe = text.startsWith("'") && text.indexOf('\'', 1) < 0;
    return loneQuote || loneApostrophe || text.contains("\"\"") || text.endsWith("\\");
  }

  /** The text without quotes around the whole of it: some programs quote twice. */
  static String unquoted(String text) {
    int last = text.length() - 1;
    boolean quoted = last > 1 && text.charAt(0) == '"' && text.indexOf('"', 1) == last;
    return quoted ? text.substring(1, last).strip() : text;
  }

  /** Whether a cell that is no free text holds as many delimiters as a record, and a line end. */
  static boolean swallowRecord(String cell, char delimiter, int width) {
    return isSeveralLines(cell) && cell.lines().count() > 1 && count(cell, delimiter) >= width - 1;
  }

  /**
   * Whether a cell holds records: its quotes begin in one record and end in another. A line of it
   * is as wide as a record, or its first and last lines are together.
   *
   * @param width cells of a record, 2 or more
   */
  static boolean swallowRecords(String cell, char delimiter, int width) {
    if (!isSeveralLines(cell)) {
      return false;
    }
    List<Long> delimiters = cell.lines().map(line -> count(line, delimiter)).toList();
    int last = delimiters.size() - 1;
    return delimiters.subList(Math.min(1, last), last).contains(width - 1L)
        || (delimiters.get(last) > 0 && delimiters.get(0) + delimiters.get(last) == width - 1L);
  }

  private static boolean isSeveralLines(String cell) {
    return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
  }

  private static long count(String text, char delimiter) {
    return text.chars().filter(c -> c == delimiter).count();
  }
}
