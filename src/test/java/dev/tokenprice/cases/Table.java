package dev.tokenprice.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, as rows of column to text. */
record Table(List<Map<String, String>> rows) {
  static Table of(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(text, format)) {
        return new Table(parser.stream().map(CSVRecord::toMap).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that hold all of {@code column=text; column=text}; all rows for an empty text. */
  List<Map<String, String>> where(String selector) {
    return rows.stream().filter(row -> fits(row, selector)).toList();
  }

  private static boolean fits(Map<String, String> row, String selector) {
    for (String part : selector.isEmpty() ? new String[0] : selector.split("; ")) {
      int equals = part.indexOf('=');
      var column = part.substring(0, equals);
      if (!row.containsKey(column)) {
        throw new IllegalArgumentException("no column '" + column + "' in " + row.keySet());
      }
      if (!part.substring(equals + 1).equals(row.get(column))) {
        return false;
      }
    }
    return true;
  }
}
