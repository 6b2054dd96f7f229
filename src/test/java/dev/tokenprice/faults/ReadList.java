package dev.tokenprice.faults;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What becomes of one list.
 *
 * @param prices such as {@code a-1 input 0.5 CNY/1000000}
 * @param held such as {@code 3 malformed cells 3 2}: line, reason, evidence; a refused list has one
 */
record ReadList(List<String> prices, List<String> held) {
  static final String HEADER = "模型,输入价格(元/百万tokens),输出价格(元/百万tokens)\n";

  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  static ReadList of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static ReadList of(byte[] bytes) {
    return of("list.csv", bytes, ReadingLimits.DEFAULT);
  }

  static ReadList of(String name, byte[] bytes, ReadingLimits limits) {
    var reading = new PriceListReader(VOCABULARY, limits).read(name, bytes, Mapping.none());
    if (reading.refusal().isPresent()) {
      return new ReadList(List.of(), List.of(text(reading.refusal().get())));
    }
    var cells = new ArrayList<CellReading>();
    try (Stream<CellReading> all = reading.cells()) {
      all.forEach(cells::add);
    }
    return new ReadList(
        cells.stream()
            .filter(CellReading::isRead)
            .flatMap(cell -> cell.quotes().stream())
            .map(ReadList::text)
            .toList(),
        cells.stream()
            .map(CellReading::held)
            .filter(Objects::nonNull)
            .map(ReadList::text)
            .toList());
  }

  private static String text(Quote quote) {
    return String.join(
        " ",
        quote.offer().model(),
        quote.meter().code(),
        quote.price().amount().toPlainString(),
        quote.price().currency() + "/" + quote.per().per());
  }

  private static String text(Held held) {
    return String.join(
            " ",
            String.valueOf(held.where().line()),
            held.reason().code(),
            String.join(" ", held.evidence()))
        .strip();
  }
}
