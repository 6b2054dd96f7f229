package dev.tokenprice.reading.table;

/**
 * Signs that a cell's quoting is broken: its text, and where it ends, are then not what was meant.
 */
final class StrayMarks {
  private StrayMarks() {}

  /** A quote without its partner, an empty pair of them, or an escape with nothing behind it. */
  static boolean in(String cell) {
    String text = cell.strip();
    boolean loneQuote = text.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean loneApostrophe = text.startsWith("'") && text.indexOf('\'', 1) < 0;
    return loneQuote || loneApostrophe || text.contains("\"\"") || text.endsWith("\\");
  }
}
