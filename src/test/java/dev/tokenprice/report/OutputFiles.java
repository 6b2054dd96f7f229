package dev.tokenprice.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
