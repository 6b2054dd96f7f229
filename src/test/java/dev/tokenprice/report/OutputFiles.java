package dev.tokenprice.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The CSV files a report consists of, with their columns. */
public final class OutputFiles {
  private OutputFiles() {}

  public static SortedMap<String, List<String>> columns() {
    var columns = new TreeMap<String, List<String>>();
    for (CsvFile<?> file :
        List.of(
            CsvFiles.PRICES,
            CsvFiles.CHANGES,
            CsvFiles.CLAIMS,
            CsvFiles.TRAPS,
            CsvFiles.held(new HeldText(Messages.in("en"))))) {
      columns.put(file.name(), file.header());
    }
    return columns;
  }

  public static List<String> sheetsInChinese() {
    return keys().map(Messages.in("zh")::text).toList();
  }

  /** The Chinese name, a blank, the English one. */
  public static List<String> sheetsInBothLanguages() {
    return keys()
        .map(key -> Messages.in("zh").text(key) + " " + Messages.in("en").text(key))
        .toList();
  }

  private static Stream<String> keys() {
    return Messages.in("en").keys().stream().filter(key -> key.startsWith("sheet."));
  }
}
