package dev.tokenprice.reading.rates;

import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.plain.ColumnWords;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.text.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where an exchange rate file has what; -1 for a column that it does not have. */
final class RateColumns {
  private final Map<String, List<Integer>> byMeaning = new HashMap<>();

  RateColumns(PlainTable table, ColumnWords words) {
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      words
          .meaning(table.header().get(i))
          .ifPresent(m -> byMeaning.computeIfAbsent(m, k -> new ArrayList<>()).add(column));
    }
  }

  int date() {
    return first("date");
  }

  /** The row's date, else the one in the file's name. */
  String date(Row row, String file) {
    return date() >= 0
        ? row.cell(date())
        : DateGrammar.inName(file).map(LocalDate::toString).orElse("");
  }

  int time() {
    return first("time");
  }

  int currency() {
    return first("currency");
  }

  int quote() {
    return first("quote");
  }

  int unit() {
    return first("unit");
  }

  int source() {
    return first("source");
  }

  /** The bank's middle rate, else the rate. */
  int rate() {
    return isMiddle() ? first("middle") : first("rate");
  }

  boolean isMiddle() {
    return first("middle") >= 0;
  }

  /** One column is the rate, beyond doubt. */
  boolean hasOneRate() {
    return columns(isMiddle() ? "middle" : "rate").size() == 1;
  }

  /** Columns at which a bank buys and sells, which come with rates for 100 units. */
  boolean isBankTable() {
    return isMiddle() && first("trade") >= 0;
  }

  private int first(String meaning) {
    return columns(meaning).stream().findFirst().orElse(-1);
  }

  private List<Integer> columns(String meaning) {
    return byMeaning.getOrDefault(meaning, List.of());
  }
}
