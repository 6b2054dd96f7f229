package dev.tokenprice.reading.pollution;

import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What prices a text gives: whose, of what, when, how much. */
final class ReadPrices {
  private static final BigDecimal YUAN_A_DOLLAR = new BigDecimal("7.2");
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  private ReadPrices() {}

  /** One line for each price that was read; held cells and refused files give none. */
  static Set<String> of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Set<String> of(byte[] bytes) {
    return read(bytes, ReadPrices::text);
  }

  /** The same, each with its vendor and date, which damage to a header may lose. */
  static Set<String> withVendors(byte[] bytes) {
    return read(
        bytes,
        quote -> quote.offer().vendor() + " | " + quote.effectiveFrom() + " | " + text(quote));
  }

  private static Set<String> read(byte[] bytes, Function<Quote, String> text) {
    var reading = READER.read("prices.csv", bytes, Mapping.none());
    try (Stream<CellReading> cells = reading.cells()) {
      return cells
          .filter(CellReading::isRead)
          .flatMap(c -> c.quotes().stream())
          .map(text)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Quote quote) {
    BigDecimal native_ =
        Normaliser.perMillionTokens(quote.price(), quote.per()).orElse(quote.price().amount());
    BigDecimal rate = quote.price().currency().equals("CNY") ? BigDecimal.ONE : YUAN_A_DOLLAR;
    return String.join(
        " | ",
        quote.offer().model(),
        quote.offer().service().code(),
        quote.meter().code(),
        quote.offer().conditions().text(),
        quote.phase().name(),
        native_.multiply(rate).stripTrailingZeros().toPlainString());
  }
}
