package dev.tokenprice.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of CSV file: its header, and how a row comes of an item.
 *
 * @param cells writes those of an item
 */
record CsvFile<T>(String name, List<String> header, BiConsumer<T, CsvWriter> cells) {
  static <T> CsvFile<T> of(String name, String header, Function<T, List<String>> row) {
    return written(name, header, (item, csv) -> row.apply(item).forEach(csv::cell));
  }

  static <T> CsvFile<T> written(String name, String header, BiConsumer<T, CsvWriter> cells) {
    return new CsvFile<>(name, List.of(header.split(",", -1)), cells);
  }

  Publication.Content of(Iterable<T> items) {
    return out -> write(out, items);
  }

  private void write(OutputStream out, Iterable<T> items) throws IOException {
    var csv = new CsvWriter(out, header);
    for (T item : items) {
      cells.accept(item, csv);
      csv.endRow();
    }
    csv.finish();
  }

  static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
