package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which records are headers. */
final class HeaderRows {
  private static final Pattern AMOUNT =
      Pattern.compile("\\s*(?:[$¥￥€£]\\s*\\d|\\d[\\d.,]*\\s*(?:[$¥￥€£元]|美元|USD|CNY|RMB|EUR))");

  private HeaderRows() {}

  /** Whether no cell of a record is a number, an amount of money or a link, as data have them. */
  static boolean mayBe(Row row) {
    if (row.width() < 2) {
      return false;
    }
    for (String cell : row.cells()) {
      if (isNumber(cell) || cell.strip().startsWith("http")) {
        return false;
      }
    }
    for (String cell : row.cells()) {
      if (hasDigit(cell) && AMOUNT.matcher(cell).lookingAt()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A column for the model and one for a price or a meter, or names in every cell, one of them for
   * the model, or two columns of prices that say what they count.
   */
  static boolean isHeader(Row row, HeaderGrammar grammar) {
    if (!mayBe(row)) {
      return false;
    }
    boolean model = false;
    boolean price = false;
    Set<Set<Meter>> meters = new HashSet<>();
    for (String cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      Header header = grammar.read(cell);
      model |= header.role() == Role.MODEL;
      price |= header.mayBePrice() || header.role() == Role.METER;
      if (header.mayBePrice() && !header.meters().isEmpty()) {
        meters.add(header.meters());
      }
    }
    boolean names = model && row.width() > 2 && row.filled() == row.width();
    return (model && price) || names || meters.size() > 1;
  }

  /** Whether a record under a table heads another one, without prices: model, score, rank. */
  static boolean startsOtherTable(Row row, HeaderGrammar grammar) {
    for (String cell : row.cells()) {
      if (hasDigit(cell)) {
        return false;
      }
    }
    return row.filled() > 1
        && row.cells().stream()
            .filter(c -> !c.isBlank())
            .findFirst()
            .filter(first -> grammar.read(first).role() == Role.MODEL)
            .isPresent();
  }

  /** A header amid the records of a table: most of its cells are words of headers. */
  static boolean isHeaderAmidRecords(Row row, HeaderGrammar grammar) {
    return isHeader(row, grammar) && 2 * grammar.headerWords(row.cells()) > row.filled();
  }

  /**
   * Whether the record below has names only where the upper one has none of its own, or repeats.
   */
  static boolean isUpperRow(Row upper, Row lower) {
    if (upper.width() != lower.width() || !mayBe(lower) || lower.filled() < 2) {
      return false;
    }
    boolean gap = false;
    boolean alone = false;
    for (int i = 0; i < upper.width(); i++) {
      boolean above = !upper.cell(i).isBlank();
      boolean below = !lower.cell(i).isBlank();
      gap |= !above && below;
      alone |= above && !below;
    }
    return gap && alone;
  }

  /** Upper names spread to the right over the lower ones, joined by a blank. */
  static Row joined(Row upper, Row lower) {
    List<String> names = new ArrayList<>();
    String above = "";
    for (int i = 0; i < upper.width(); i++) {
      if (!upper.cell(i).isBlank()) {
        above = upper.cell(i).strip();
      }
      String below = lower.cell(i).strip();
      names.add(below.isEmpty() ? upper.cell(i) : (above + " " + below).strip());
    }
    return new Row(upper.line(), names);
  }

  private static boolean isNumber(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',' && c != '-') {
        return false;
      }
    }
    return hasDigit(text);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
