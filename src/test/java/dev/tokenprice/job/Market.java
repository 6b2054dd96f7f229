package dev.tokenprice.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A market in which every source delivers its whole list every night. What a night brings is told
 * in lines such as {@code qwen: qwen-max 0.02 0.12}.
 */
final class Market {
  private static final Map<String, String> HEADERS =
      Map.of(
          "qwen", "厂商,模型,输入价格(元/千tokens),输出价格(元/千tokens)",
          "openai", "vendor,model,input (USD/1M tokens),output (USD/1M tokens)",
          "agg", "厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)");

  /** A file that arrives. */
  record Arrival(String name, List<String> lines) {}

  /** By source, then model: vendor, input, output. */
  private final Map<String, Map<String, String>> lists = new TreeMap<>();

  private final Map<String, List<String>> snapshots = new TreeMap<>();
  private final Set<String> stopped = new HashSet<>();

  /** The files of a night. */
  List<Arrival> night(String date, List<String> news) {
    var arrivals = new ArrayList<Arrival>();
    var silent = new HashSet<>(stopped);
    var factors = new LinkedHashMap<String, BigDecimal>();
    for (String line : news) {
      String[] words = line.split("[: ]+", -1);
      switch (words[1]) {
        case "drop" -> list(words[0]).remove(words[2]);
        case "silent" -> silent.add(words[0]);
        case "stops" -> stops(words[0], silent);
        case "late" -> arrivals.add(arrival(words[0], words[2]));
        case "again" -> arrivals.add(again(words));
        case "slip" -> factors.put(words[0], new BigDecimal(words[2]));
        case "rename" -> rename(words);
        case "USD" -> arrivals.add(rates(date, words[2]));
        default -> set(words);
      }
    }
    for (String source : lists.keySet()) {
      snapshots.put(file(source, date), rows(source, factors.getOrDefault(source, BigDecimal.ONE)));
      if (!silent.contains(source)) {
        arrivals.add(arrival(source, date));
      }
    }
    return arrivals;
  }

  private void stops(String source, Set<String> silent) {
    stopped.add(source);
    silent.add(source);
  }

  /** {@code qwen: qwen-max 0.04 0.12 [阿里云]}. */
  private void set(String... words) {
    Map<String, String> list = list(words[0]);
    String known = list.getOrDefault(words[1], "");
    String vendor = words.length > 4 ? words[4] : known.substring(0, known.indexOf(','));
    list.put(words[1], String.join(",", vendor, words[2], words[3]));
  }

  private void rename(String... words) {
    Map<String, String> list = list(words[0]);
    list.put(words[3], String.valueOf(list.remove(words[2])));
  }

  private Map<String, String> list(String source) {
    return lists.computeIfAbsent(source, s -> new LinkedHashMap<>());
  }

  private Arrival arrival(String source, String date) {
    String name = file(source, date);
    return new Arrival(name, snapshots.getOrDefault(name, List.of()));
  }

  /** {@code qwen: again 2024-06-12 qwen-plus 0.003 0.01}: that day's list with other numbers. */
  private Arrival again(String... words) {
    String name = file(words[0], words[2]);
    List<String> corrected =
        snapshots.getOrDefault(name, List.of()).stream()
            .map(row -> row.contains("," + words[3] + ",") ? corrected(row, words) : row)
            .toList();
    snapshots.put(name, corrected);
    return new Arrival(name, corrected);
  }

  private static String corrected(String row, String... words) {
    String vendor = row.substring(0, row.indexOf(','));
    return String.join(",", vendor, words[3], words[4], words[5]);
  }

  private static Arrival rates(String date, String rate) {
    return new Arrival(
        "fx/rates-" + date + ".csv",
        List.of("date,currency,rate,source", date + ",USD," + rate + ",ECB"));
  }

  private List<String> rows(String source, BigDecimal factor) {
    var rows = new ArrayList<String>();
    rows.add(HEADERS.getOrDefault(source, ""));
    list(source).forEach((model, entry) -> rows.add(row(model, entry, factor)));
    return rows;
  }

  private static String row(String model, String entry, BigDecimal factor) {
    String[] fields = entry.split(",", -1);
    return String.join(",", fields[0], model, times(fields[1], factor), times(fields[2], factor));
  }

  private static String times(String number, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0 || number.equals("-")
        ? number
        : new BigDecimal(number).multiply(factor).toPlainString();
  }

  private static String file(String source, String date) {
    return source + "-" + date + ".csv";
  }
}
