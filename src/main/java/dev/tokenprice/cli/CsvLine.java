package dev.tokenprice.cli;

import dev.tokenprice.report.CsvText;
import java.util.List;
import java.util.stream.Collectors;

/** A record of a CSV file. */
final class CsvLine {
  private CsvLine() {}

  static String of(List<String> fields) {
    return fields.stream()
        .map(CsvText::harmless)
        .map(CsvLine::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
