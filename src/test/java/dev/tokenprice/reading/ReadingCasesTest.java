package dev.tokenprice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code cases/reading}: a list, the mapping beside it if any, every reading. */
class ReadingCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/reading");
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);

    assertThat(readings(folder)).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    assertThat(folder.resolve("why.md")).isNotEmptyFile();
  }

  private static List<String> readings(Path folder) throws IOException {
    Content list = Content.of(folder.resolve("input.csv"));
    var reading = READER.read("input.csv", list, Mappings.beside(folder.resolve("input.csv")));
    List<String> lines = new ArrayList<>();
    reading.refusal().ifPresent(r -> lines.add(r.where().line() + " " + r.reason().code()));
    try (Stream<CellReading> cells = reading.cells()) {
      cells.forEach(cell -> lines.addAll(lines(cell)));
    }
    return lines;
  }

  private static List<String> lines(CellReading cell) {
    String where = cell.where().line() + " ";
    Held held = cell.held();
    if (held != null) {
      return List.of(where + held.reason().code() + " " + cell.where().text().strip());
    }
    return cell.quotes().stream().map(quote -> where + text(quote)).toList();
  }

  private static String text(Quote quote) {
    return String.join(
        " | ",
        quote.offer().vendor(),
        quote.offer().model(),
        quote.meter().code(),
        quote.price().amount().toPlainString()
            + " "
            + quote.price().currency()
            + "/"
            + quote.per().per(),
        quote.offer().conditions().text(),
        quote.phase().name(),
        String.valueOf(quote.effectiveFrom())
            + (quote.effectiveUntil() == null ? "" : " until " + quote.effectiveUntil()));
  }
}
