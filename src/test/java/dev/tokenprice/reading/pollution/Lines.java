package dev.tokenprice.reading.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Damage to whole lines of a file. */
final class Lines {
  private Lines() {}

  static Stream<String> repeatedHeader(CleanFile file) {
    List<String> header = Damage.headers(file).get(0);
    return firstTable(file).map(row -> inserted(file, row, List.of(header)));
  }

  /** Each header's words on two lines: the name above the unit, or above nothing. */
  static Stream<String> splitHeader(CleanFile file) {
    List<List<String>> split = new ArrayList<>();
    List<List<String>> spread = new ArrayList<>();
    for (List<String> line : file.lines()) {
      if (!Damage.headers(file).contains(line)) {
        split.add(line);
        spread.add(line);
        continue;
      }
      split.add(line.stream().map(Lines::firstHalf).toList());
      split.add(line.stream().map(Lines::secondHalf).toList());
      spread.add(line.stream().map(Lines::firstHalf).toList());
      spread.add(line.stream().map(c -> "").toList());
      spread.add(line.stream().map(Lines::secondHalf).toList());
    }
    return Stream.of(Form.PLAIN.file(split), Form.PLAIN.file(spread));
  }

  static Stream<String> preamble(CleanFile file) {
    List<String> wide = file.lines().get(file.lines().size() - 1);
    return Stream.of(
        inserted(file, 0, List.of(List.of("Price list"), List.of(""))),
        inserted(file, 0, List.of(List.of("导出时间：2024-05-21 08:00"), List.of("内部资料, 请勿外传"))),
        inserted(file, 0, List.of(List.of(""), List.of(""), List.of(""))),
        inserted(file, 0, List.of(blank(wide, "exported by a tool"), blank(wide, ""))),
        inserted(file, 0, List.of(List.of("key", "value"), List.of("rows", "9"), List.of(""))));
  }

  static Stream<String> trailing(CleanFile file) {
    int end = file.lines().size();
    List<String> wide = file.lines().get(end - 1);
    String text = Form.PLAIN.file(file.lines());
    return Stream.of(
        text + "\n\n",
        inserted(file, end, List.of(List.of(""), List.of("注：以上价格含税"))),
        inserted(file, end, List.of(blank(wide, "合计"))),
        inserted(file, end, List.of(blank(wide, ""))),
        text + "\u001a");
  }

  static Stream<String> lostLastLineEnd(CleanFile file) {
    return Stream.of(file.text().stripTrailing());
  }

  static Stream<String> oneRecord(CleanFile file) {
    List<String> header = Damage.headers(file).get(0);
    return firstTable(file)
        .map(row -> file.lines().get(row))
        .filter(line -> !line.equals(header))
        .map(line -> Form.PLAIN.file(List.of(header, line)));
  }

  /** Line numbers of the first table, its header among them. */
  private static Stream<Integer> firstTable(CleanFile file) {
    int start = file.rows().get(0);
    return file.rows().stream()
        .filter(row -> file.lines().subList(start, row).stream().allMatch(l -> l.size() > 1));
  }

  static Stream<String> secondTable(CleanFile file) {
    String text = Form.PLAIN.file(file.lines());
    List<String> others =
        List.of(
            "name,stock\nchair,3\ntable,1\n",
            "id,region,requests,latency_ms\n1,eu,90,12\n2,us,80,11\n",
            "model,context_window\ngpt-4o,128000\nqwen-max,32000\n",
            "model,score,rank\ngpt-4o,88.7,1\nqwen-max,84.2,2\n");
    return others.stream()
        .flatMap(
            other ->
                Stream.of(
                    text + other,
                    text + "\n" + other,
                    text + "\nOther\n" + other,
                    other + "\n" + text,
                    "Other\n" + other + "\n\n" + text));
  }

  private static String inserted(CleanFile file, int at, List<List<String>> more) {
    List<List<String>> lines = new ArrayList<>(file.lines());
    lines.addAll(at, more);
    return Form.PLAIN.file(lines);
  }

  private static List<String> blank(List<String> like, String first) {
    List<String> cells = new ArrayList<>(like.stream().map(c -> "").toList());
    cells.set(0, first);
    return cells;
  }

  private static String firstHalf(String header) {
    int cut = cut(header);
    return cut < 0 ? header : header.substring(0, cut);
  }

  private static String secondHalf(String header) {
    int cut = cut(header);
    return cut < 0 ? "" : header.substring(cut).replaceFirst("^[_ ]", "");
  }

  private static int cut(String header) {
    for (int i = 1; i < header.length(); i++) {
      if ("_ （(".indexOf(header.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
