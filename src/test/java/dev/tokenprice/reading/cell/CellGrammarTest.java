package dev.tokenprice.reading.cell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What cells say that say more than a number: several prices, what each counts, its unit. */
class CellGrammarTest {
  private final CellGrammar grammar = new CellGrammar(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/price-phrases.csv", numLinesToSkip = 1, emptyValue = "")
  void reads(String cell, String value) {
    String text = cell.replace("\\n", "\n");
    assertThat(text(grammar.read(text, NumberStyle.POINT))).isEqualTo(value);
  }

  private static String text(CellValue value) {
    if (value instanceof CellValue.Priced priced) {
      String again = priced.restated().stream().map(p -> " = " + text(p)).collect(joining());
      return text(priced.price()) + again;
    }
    if (value instanceof CellValue.Itemised itemised) {
      return itemised.prices().stream().map(CellGrammarTest::text).collect(joining(" + "));
    }
    return value instanceof CellValue.Doubtful doubtful ? doubtful.reason().code() : "missing";
  }

  private static String text(StatedPrice price) {
    String meters = price.meters().stream().map(Meter::code).sorted().collect(joining("&"));
    String amount = price.amount().toPlainString() + " " + price.stated().text();
    return meters.isEmpty() ? amount : meters + " " + amount;
  }
}
