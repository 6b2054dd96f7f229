package dev.tokenprice.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Price;
import dev.tokenprice.reading.ColumnReading.Taken;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases/reading}: a list, the mapping beside it if any, how its columns are
 * taken and every reading of a cell.
 */
class ReadingCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/reading");
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
  private static final PriceListReader ONE_RECORD =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT, 1);

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

  @ParameterizedTest
  @MethodSource("cases")
  void itsRowsAreTheSameOnTheFirstWayIfTheyStand(String name) throws IOException {
    Path list = CASES.resolve(name).resolve("input.csv");
    PriceListReading begun = ONE_RECORD.begin("input.csv", Content.of(list), Mappings.beside(list));
    PriceListReading whole = read(CASES.resolve(name));
    var first = new ArrayList<RowReading>();
    if (begun.firstRows().isEmpty()) {
      assertThat(begun.refusal()).isEqualTo(whole.refusal());
      return;
    }
    try (FirstRows rows = begun.firstRows().orElseThrow()) {
      rows.forEachRemaining(first::add);
      List<RowReading> judged = whole.rows().toList();
      if (rows.stand()) {
        assertThat(first).isEqualTo(judged);
      }
      assertThat(begun.rows()).containsExactlyElementsOf(judged);
    } catch (RefusedException e) {
      assertThat(whole.refusal()).contains(PriceListReader.refusal("input.csv", e));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsColumnsAreTakenAsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);

    assertThat(read(folder).tables().stream().flatMap(ReadingCasesTest::lines).toList())
        .isEqualTo(Files.readAllLines(folder.resolve("columns.txt")));
  }

  private static PriceListReading read(Path folder) throws IOException {
    Path list = folder.resolve("input.csv");
    return READER.read("input.csv", Content.of(list), Mappings.beside(list));
  }

  private static Stream<String> lines(TableReading table) {
    return Stream.concat(
        Stream.of(table.line() + " " + table.layout() + " " + table.section().text()),
        table.columns().stream().map(ReadingCasesTest::text));
  }

  private static String text(ColumnReading column) {
    return String.join(
        " | ",
        "  " + column.column().replace("\n", "\\n"),
        column.evidence().name(),
        text(column.taken()));
  }

  private static String text(Taken taken) {
    if (taken instanceof About about) {
      return about.role().name();
    }
    if (!(taken instanceof Price price)) {
      return "-";
    }
    List<String> parts = new ArrayList<>();
    parts.add(price.meters().stream().map(Meter::code).sorted().collect(joining("&")));
    parts.add(price.stated().text());
    parts.add(price.shared() ? "shared" : "");
    parts.add(price.phase() == null ? "" : price.phase().name());
    parts.add(price.conditions().text());
    parts.add(price.model() == null ? "" : "model " + price.model());
    parts.add(price.unitColumns().isEmpty() ? "" : "unit in " + price.unitColumns());
    parts.add(price.standIn() ? "stands in" : "");
    parts.removeIf(String::isEmpty);
    return "price: " + String.join("; ", parts);
  }

  private static List<String> readings(Path folder) throws IOException {
    PriceListReading reading = read(folder);
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
      String suggestion = held.suggestion().isEmpty() ? "" : " -> " + held.suggestion();
      return List.of(
          where
              + held.reason().code()
              + " "
              + cell.where().text().strip()
              + " "
              + held.evidence()
              + suggestion);
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
            + (quote.effectiveUntil() == null ? "" : " until " + quote.effectiveUntil())
            + besides(quote));
  }

  private static String besides(Quote quote) {
    List<String> parts = new ArrayList<>();
    Service service = quote.offer().service();
    parts.add(service == Service.INFERENCE ? "" : service.code());
    parts.add(quote.modelClass() == null ? "" : quote.modelClass());
    parts.add(quote.reference() == null ? "" : quote.reference());
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "" : " | " + String.join("; ", parts);
  }
}
