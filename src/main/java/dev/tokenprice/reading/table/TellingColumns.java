package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns that nothing is known about, but that tell apart records of one model with different
 * prices: two records that differ in a cell that may be a condition are two offers.
 */
final class TellingColumns {
  private static final String NUMBER_OR_LINK = "\\s*[-+]?[\\d.,:]+\\s*|\\s*https?:.*";

  private final List<Header> headers;
  private final Sample sample;
  private final Set<Integer> known = new TreeSet<>();

  TellingColumns(List<Header> headers, Sample sample, Map<Role, List<Integer>> roles) {
    this.headers = headers;
    this.sample = sample;
    roles.values().forEach(known::addAll);
  }

  /**
   * The columns that tell such records apart; those of notes and sizes only where no other does.
   */
  Set<Integer> columns() {
    Set<Integer> telling = new TreeSet<>();
    List<Integer> free = free();
    for (List<Row> alike : alikeInAllThatIsKnown()) {
      for (int i = 1; i < alike.size(); i++) {
        Row a = alike.get(i - 1);
        Row b = alike.get(i);
        List<Integer> different = free.stream().filter(c -> differ(a, b, c)).toList();
        List<Integer> plain = different.stream().filter(c -> !headers.get(c).lookalike()).toList();
        telling.addAll(plain.isEmpty() ? different : plain);
      }
    }
    return telling;
  }

  private List<Integer> free() {
    List<Integer> free = new ArrayList<>();
    for (int column = 0; column < headers.size(); column++) {
      Header header = headers.get(column);
      boolean unknown = !known.contains(column) && !header.mayBePrice();
      boolean named = !header.text().isBlank();
      if (unknown && named && !sample.any(column, c -> c.matches(NUMBER_OR_LINK))) {
        free.add(column);
      }
    }
    return free;
  }

  /** Records of one model and one set of conditions, where several have different prices. */
  private List<List<Row>> alikeInAllThatIsKnown() {
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : sample.rows()) {
      List<String> key = known.stream().map(row::cell).toList();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().filter(this::havePricesApart).toList();
  }

  private boolean havePricesApart(List<Row> rows) {
    for (int column = 0; column < headers.size(); column++) {
      int prices = column;
      if (headers.get(column).mayBePrice()
          && rows.stream().map(r -> r.cell(prices).strip()).distinct().count() > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(Row a, Row b, int column) {
    return !a.cell(column).strip().equals(b.cell(column).strip());
  }
}
