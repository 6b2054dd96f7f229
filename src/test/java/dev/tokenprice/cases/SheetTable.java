package dev.tokenprice.cases;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a sheet as one, read with a library that did not write it. A row with the word 模型
 * is a header of the rows below it; the column 标题 holds the line that stood over the header.
 */
final class SheetTable {
  private static final String MODEL = "模型";
  private static final String TITLE = "标题";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

  private SheetTable() {}

  static Table of(Path workbook, String sheet) {
    try (InputStream in = new FileInputStream(workbook.toFile());
        var book = new ReadableWorkbook(in)) {
      return table(book.findSheet(sheet).orElseThrow().read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(List<Row> rows) {
    var found = new ArrayList<Map<String, String>>();
    Map<Integer, String> header = Map.of();
    String title = "";
    String alone = "";
    for (Row row : rows) {
      Map<Integer, String> cells = cells(row);
      if (cells.containsValue(MODEL)) {
        header = cells;
        title = alone;
      } else if (cells.containsKey(0) && cells.size() == 1) {
        alone = cells.get(0);
      } else if (!header.isEmpty()) {
        found.add(record(header, cells, title));
      }
    }
    return new Table(found);
  }

  private static Map<String, String> record(
      Map<Integer, String> header, Map<Integer, String> cells, String title) {
    var record = new HashMap<String, String>();
    record.put(TITLE, title);
    header.forEach((column, name) -> record.put(name, cells.getOrDefault(column, "")));
    return record;
  }

  private static Map<Integer, String> cells(Row row) {
    var cells = new HashMap<Integer, String>();
    for (@Nullable Cell cell : row) {
      if (cell != null && cell.getRawValue() != null && !cell.getRawValue().isEmpty()) {
        cells.put(cell.getColumnIndex(), text(cell));
      }
    }
    return cells;
  }

  /** A number without the zeros at its end. */
  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    return NUMBER.matcher(raw).matches()
        ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
        : raw;
  }
}
