package dev.tokenprice.reading.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damage to one row, or to one cell of it, for every row and cell of a file. */
final class Rows {
  private Rows() {}

  static Stream<String> otherDelimiter(CleanFile file) {
    return file.rows().stream()
        .flatMap(
            row ->
                Stream.of(";", "\t", "|", " ")
                    .map(d -> Form.PLAIN.delimitedBy(d).line(file.lines().get(row)))
                    .map(line -> replaced(file, row, line)));
  }

  /** A delimiter before, inside and after each cell; inside quotes it is none. */
  static Stream<String> moreDelimiters(CleanFile file) {
    return everyCell(
        file, List.of(c -> "," + c, c -> c.startsWith("\"") ? c : halved(c, ","), c -> c + ","));
  }

  /** The delimiter after each cell is lost, or stands escaped. */
  static Stream<String> fewerDelimiters(CleanFile file) {
    return cells(file).flatMap(place -> Stream.of("", "\\,", " ").map(d -> joined(file, place, d)));
  }

  /** A quote before, inside and after each cell, and around a part of it. */
  static Stream<String> extraQuote(CleanFile file) {
    return everyCell(
        file,
        List.of(
            c -> '"' + c,
            c -> halved(c, "\""),
            c -> c + '"',
            c -> c + "\"\"",
            c -> halved(c, "\"\""),
            c -> "'" + c));
  }

  static Stream<String> joinedRows(CleanFile file) {
    return file.rows().stream()
        .filter(row -> row + 1 < file.lines().size())
        .flatMap(
            row ->
                Stream.of("", ",")
                    .map(between -> line(file, row) + between + line(file, row + 1))
                    .map(line -> replaced(file, row, line, 2)));
  }

  /** A line break after each cell, before its delimiter and behind it. */
  static Stream<String> brokenRow(CleanFile file) {
    return cells(file)
        .flatMap(place -> Stream.of("\n", "\n,", ",\n").map(d -> joined(file, place, d)));
  }

  private record Place(int row, int cell) {}

  private static Stream<Place> cells(CleanFile file) {
    return file.rows().stream()
        .flatMap(
            row ->
                IntStream.range(0, file.lines().get(row).size())
                    .mapToObj(cell -> new Place(row, cell)));
  }

  private static Stream<String> everyCell(CleanFile file, List<UnaryOperator<String>> changes) {
    return cells(file)
        .flatMap(
            place ->
                changes.stream()
                    .map(
                        change -> {
                          List<String> raw = raw(file, place.row());
                          raw.set(place.cell(), change.apply(raw.get(place.cell())));
                          return replaced(file, place.row(), String.join(",", raw));
                        }));
  }

  private static String joined(CleanFile file, Place place, String by) {
    List<String> raw = raw(file, place.row());
    boolean last = place.cell() == raw.size() - 1;
    String after = last ? "" : by + String.join(",", raw.subList(place.cell() + 1, raw.size()));
    return replaced(file, place.row(), String.join(",", raw.subList(0, place.cell() + 1)) + after);
  }

  private static List<String> raw(CleanFile file, int row) {
    return new ArrayList<>(file.lines().get(row).stream().map(Form.PLAIN::cell).toList());
  }

  private static String line(CleanFile file, int row) {
    return Form.PLAIN.line(file.lines().get(row));
  }

  private static String halved(String cell, String by) {
    int half = cell.length() / 2;
    return cell.substring(0, half) + by + cell.substring(half);
  }

  private static String replaced(CleanFile file, int row, String line) {
    return replaced(file, row, line, 1);
  }

  private static String replaced(CleanFile file, int row, String line, int lines) {
    String before = Form.PLAIN.file(file.lines().subList(0, row));
    int next = Math.min(row + lines, file.lines().size());
    return before + line + "\n" + Form.PLAIN.file(file.lines().subList(next, file.lines().size()));
  }
}
