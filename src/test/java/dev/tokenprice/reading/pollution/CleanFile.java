package dev.tokenprice.reading.pollution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A correct file as lines of cells.
 *
 * @param lines of cells without their quotes; a blank line has one blank cell
 */
record CleanFile(String name, List<List<String>> lines) {
  static final List<String> NAMES = List.of("wide", "long", "before-after", "zh", "multi-table");

  static CleanFile load(String name) {
    try (InputStream in = CleanFile.class.getResourceAsStream("/pollution/" + name + ".csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CleanFile(name, text.lines().map(CleanFile::cells).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it is written most plainly. */
  String text() {
    return Form.PLAIN.file(lines);
  }

  /** The cells of a line whose quoted cells hold no line break. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Line numbers, from 0, of the lines that hold a table's header or a record. */
  List<Integer> rows() {
    return java.util.stream.IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).size() > 1)
        .boxed()
        .toList();
  }
}
