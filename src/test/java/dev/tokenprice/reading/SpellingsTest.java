package dev.tokenprice.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Spellings of headers and cells that occur in public price lists. The mapping states a unit that
 * no list has, so that what a spelling does not state shows as EUR/100000.
 */
class SpellingsTest {
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
  private static final Mapping MARKER = Mapping.parse("list.yml", "unit: EUR/100k tokens");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/headers.csv", numLinesToSkip = 1, emptyValue = "")
  void header(String header, String meter, String unit) {
    List<CellReading> cells = read("model," + quoted(header) + "\ngpt-x,7\n");

    assertThat(meters(quotes(cells))).isEqualTo(meter);
    assertThat(units(quotes(cells))).isEqualTo(unit == null ? "" : unit);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/cells.csv", numLinesToSkip = 1, emptyValue = "")
  void cell(String cell, String reading, String price, String unit) {
    List<CellReading> cells =
        read("model,Input price\ngpt-w," + quoted(cell) + "\ngpt-x,0.5\n").subList(0, 1);

    assertThat(cells.stream().map(SpellingsTest::outcome)).containsExactly(reading);
    List<CellReading> read = cells.stream().filter(CellReading::isRead).toList();
    assertThat(amounts(quotes(read))).isEqualTo(price == null ? "" : price);
    assertThat(units(quotes(read))).isEqualTo(unit == null ? "" : unit);
  }

  private static List<CellReading> read(String list) {
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    try (Stream<CellReading> cells = READER.read("list.csv", bytes, MARKER).cells()) {
      return cells.toList();
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String outcome(CellReading cell) {
    Held held = cell.held();
    return held != null ? held.reason().code() : cell.isRead() ? "read" : "missing";
  }

  private static String meters(Stream<Quote> quotes) {
    String meters = quotes.map(q -> q.meter().code()).sorted().collect(joining("|"));
    return meters.isEmpty() ? "none" : meters;
  }

  private static String amounts(Stream<Quote> quotes) {
    return quotes.map(q -> q.price().amount().toPlainString()).collect(joining(" "));
  }

  private static String units(Stream<Quote> quotes) {
    return quotes
        .map(q -> q.price().currency() + "/" + q.per().per())
        .distinct()
        .collect(joining(" "));
  }

  /** Those that a guard holds, too. */
  private static Stream<Quote> quotes(List<CellReading> cells) {
    return cells.stream().flatMap(c -> c.quotes().stream());
  }
}
