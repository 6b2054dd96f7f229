package dev.tokenprice.reading.claims;

import dev.tokenprice.reading.plain.ColumnWords;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.text.Row;
import java.util.HashMap;
import java.util.Map;

/** Where a file of claims has what. */
final class ClaimColumns {
  private final Map<String, Integer> byMeaning = new HashMap<>();

  ClaimColumns(PlainTable table, ColumnWords words) {
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      words.meaning(table.header().get(i)).ifPresent(m -> byMeaning.putIfAbsent(m, column));
    }
  }

  boolean has(String meaning) {
    return byMeaning.containsKey(meaning);
  }

  /** The first column of that meaning; -1 if there is none. */
  int index(String meaning) {
    return byMeaning.getOrDefault(meaning, -1);
  }

  /** Empty if there is no such column. */
  String cell(Row row, String meaning) {
    int column = index(meaning);
    return column < 0 ? "" : row.cell(column).strip();
  }
}
