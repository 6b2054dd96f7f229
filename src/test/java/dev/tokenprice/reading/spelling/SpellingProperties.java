package dev.tokenprice.reading.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a price is written, it reads back to the same yuan per million tokens. */
class SpellingProperties {
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @Property(tries = 1000)
  void aPriceReadsBackToTheSameYuan(
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1,
      @ForAll("prices") BigDecimal in2,
      @ForAll("prices") BigDecimal out2,
      @ForAll("units") SpelledUnit unit,
      @ForAll SpelledNumber number,
      @ForAll SpelledTable table) {
    var cells =
        new SpelledTable.Cells(
            number.write(unit.number(in1), unit),
            number.write(unit.number(out1), unit),
            number.write(unit.number(in2), unit),
            number.write(unit.number(out2), unit));
    String file = table.file(unit.text(), cells);
    assertThat(prices(file)).as(file).isEqualTo(expected(unit, in1, out1, in2, out2));
  }

  @Property(tries = 300)
  void aUnitInTheCellReadsBackToTheSameYuan(
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1,
      @ForAll("prices") BigDecimal in2,
      @ForAll("prices") BigDecimal out2,
      @ForAll("units") SpelledUnit unit) {
    var cells =
        new SpelledTable.Cells(
            withUnit(unit, in1), withUnit(unit, out1), withUnit(unit, in2), withUnit(unit, out2));
    String file = SpelledTable.WIDE.file("x", cells).replace(" (x)", "");
    assertThat(prices(file)).as(file).isEqualTo(expected(unit, in1, out1, in2, out2));
  }

  @Property(tries = 100)
  void aPriceOfBothDirectionsIsBoth(
      @ForAll("prices") BigDecimal one, @ForAll("units") SpelledUnit unit) {
    String price = unit.number(one).toPlainString();
    String file = "模型,\"价格（" + unit.text() + "）\"\nfirst," + price + "\n";
    String yuan = plain(unit.inYuan(one));
    assertThat(prices(file)).isEqualTo(Map.of("first input", yuan, "first output", yuan));
  }

  private static String withUnit(SpelledUnit unit, BigDecimal perMillion) {
    return unit.number(perMillion).stripTrailingZeros().toPlainString() + unit.text();
  }

  private static Map<String, String> expected(
      SpelledUnit unit, BigDecimal in1, BigDecimal out1, BigDecimal in2, BigDecimal out2) {
    return new TreeMap<>(
        Map.of(
            "first input", plain(unit.inYuan(in1)),
            "first output", plain(unit.inYuan(out1)),
            "second input", plain(unit.inYuan(in2)),
            "second output", plain(unit.inYuan(out2))));
  }

  /** Whose and of what, to yuan per million; a held cell to its reason. */
  private static Map<String, String> prices(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    Map<String, String> prices = new TreeMap<>();
    var reading = READER.read("list.csv", bytes, Mapping.none());
    reading.refusal().ifPresent(held -> prices.put("refused", held.reason().code()));
    try (Stream<CellReading> cells = reading.cells()) {
      cells.forEach(
          cell -> {
            if (cell.held() != null) {
              prices.put(cell.where().text(), cell.held().reason().code());
            }
            cell.quotes()
                .forEach(q -> prices.put(q.offer().model() + " " + q.meter().code(), yuan(q)));
          });
    }
    return prices;
  }

  private static String yuan(Quote quote) {
    BigDecimal rate =
        quote.price().currency().equals("CNY") ? BigDecimal.ONE : SpelledUnit.YUAN_A_DOLLAR;
    return Normaliser.perMillionTokens(quote.price(), quote.per())
        .map(p -> plain(p.multiply(rate)))
        .orElse(quote.per().per());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Neither so high nor so low that a price is held as a slip of the unit. */
  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("999"))
        .ofScale(4);
  }

  @Provide
  Arbitrary<SpelledUnit> units() {
    return Arbitraries.of(SpelledUnit.ALL);
  }
}
