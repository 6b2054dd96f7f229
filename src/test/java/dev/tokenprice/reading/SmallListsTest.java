package dev.tokenprice.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of {@code reading/small-lists.txt}: what it shows, a list, and what is read of each of
 * its records. Where the list states no unit, the mapping's shows: EUR/100000. A list whose last
 * line ends with a backslash has no line end there.
 */
class SmallListsTest {
  private static final Path LISTS = Path.of("src/test/resources/reading/small-lists.txt");
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
  private static final Mapping MARKER = Mapping.parse("list.yml", "unit: EUR/100k tokens");

  static Stream<Arguments> lists() throws IOException {
    String all = Files.readString(LISTS);
    return Arrays.stream(all.split("(?m)^== ")).skip(1).map(SmallListsTest::block);
  }

  private static Arguments block(String text) {
    List<String> lines = text.lines().toList();
    List<String> list = new ArrayList<>();
    List<String> readings = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("=> ")) {
        readings.add(line.substring(3));
      } else {
        list.add(line);
      }
    }
    String content = (String.join("\n", list) + "\n").replace("\\\n", "");
    return Arguments.of(lines.get(0), content, readings);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void isRead(String what, String list, List<String> readings) {
    assertThat(readings(list)).as(what).isEqualTo(readings);
  }

  private static List<String> readings(String list) {
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    PriceListReading reading = READER.read("list.csv", bytes, MARKER);
    if (reading.refusal().isPresent()) {
      return List.of("refused: " + reading.refusal().get().reason().code());
    }
    try (Stream<CellReading> cells = reading.cells()) {
      return cells
          .collect(
              groupingBy(
                  c -> c.where().line(),
                  TreeMap::new,
                  mapping(SmallListsTest::text, joining(" | "))))
          .entrySet()
          .stream()
          .map(row -> row.getKey() + " " + row.getValue())
          .toList();
    }
  }

  private static String text(CellReading cell) {
    if (cell.held() != null) {
      return cell.held().reason().code() + " " + cell.where().text().strip();
    }
    String quotes = cell.quotes().stream().map(SmallListsTest::text).collect(joining(" & "));
    return quotes.isEmpty() ? "missing" : quotes;
  }

  private static String text(Quote quote) {
    String conditions = quote.offer().conditions().text();
    String from = quote.effectiveFrom() == null ? "" : " from " + quote.effectiveFrom();
    String until = quote.effectiveUntil() == null ? "" : " until " + quote.effectiveUntil();
    return String.join(
                " ",
                quote.offer().vendor(),
                quote.offer().model(),
                quote.meter().code(),
                quote.price().amount().toPlainString(),
                quote.price().currency() + "/" + quote.per().per(),
                conditions.isEmpty() ? "" : "[" + conditions + "]",
                quote.phase() == Phase.FROM ? "" : quote.phase().name())
            .strip()
        + from
        + until;
  }
}
