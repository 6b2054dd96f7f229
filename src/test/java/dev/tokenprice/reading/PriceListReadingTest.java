package dev.tokenprice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListReadingTest {
  private static final String LIST =
      """
      model,tier,input ($/1M tokens),output ($/1M tokens)
      m-1,,2,8
      m-2,,N/A,1-2
      m-3,,3,
      ,batch,1,2
      m-4,batch,N/A,N/A
      """;

  @Test
  void everyPriceCellOfARecordIsCountedOnce() {
    PriceListReading reading = read("lists/acme-2024-05-21.csv", LIST, Mapping.none());

    assertThat(reading.rows().map(PriceListReadingTest::counts))
        .containsExactly(
            "2: 2 cells, 2 read, 0 missing, 2 quotes, held [], unpriced []",
            "3: 2 cells, 0 read, 1 missing, 0 quotes, held [ambiguous], unpriced [m-2]",
            "4: 2 cells, 1 read, 1 missing, 1 quotes, held [], unpriced []",
            "5: 2 cells, 0 read, 0 missing, 0 quotes, held [no-model, no-model], unpriced []",
            "6: 2 cells, 0 read, 2 missing, 0 quotes, held [], unpriced [m-4 processing=batch]");
  }

  @Test
  void theFilesNameSaysTheSourceAndTheDate() {
    PriceListReading reading = read("lists/acme-2024-05-21.csv", LIST, Mapping.none());

    assertThat(reading.source()).isEqualTo("acme");
    assertThat(reading.listDate()).isEqualTo(LocalDate.of(2024, 5, 21));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.columns()).hasSize(4);
    assertThat(reading.tables()).hasSize(1);
    assertThat(reading.form())
        .hasValueSatisfying(form -> assertThat(form.charset()).isEqualTo(StandardCharsets.UTF_8));
    Mapping named = Mapping.parse("a.yml", "source: openrouter");
    assertThat(read("acme.csv", LIST, named).source()).isEqualTo("openrouter");
    assertThat(read("acme.csv", LIST, named).listDate()).isNull();
  }

  @Test
  void ofARefusedListIsToldWhatWasFound() {
    PriceListReading reading = read("acme.csv", "model,note,rank\na,b,1\nc,d,2\n", Mapping.none());

    assertThat(reading.refusal())
        .hasValueSatisfying(
            held -> {
              assertThat(held.reason()).isEqualTo(HoldReason.NO_PRICE_COLUMN);
              assertThat(held.where().file()).isEqualTo("acme.csv");
              assertThat(held.where().line()).isEqualTo(1);
            });
    assertThat(reading.tables()).hasSize(1);
    assertThat(reading.form()).isPresent();
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.cells()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] bytes = {'a', ',', 0, 1, 2, (byte) 0xFF, (byte) 0xFE, 0, 0};
    PriceListReader reader = new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
    PriceListReading reading = reader.read("x/acme-2024-05-21.csv", bytes, Mapping.none());

    assertThat(reading.refusal()).isPresent();
    assertThat(reading.source()).isEqualTo("acme");
    assertThat(reading.listDate()).isEqualTo(LocalDate.of(2024, 5, 21));
    assertThat(reading.tables()).isEmpty();
    assertThat(reading.columns()).isEmpty();
    assertThat(reading.rows()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lists/openai-2026-07-01.csv.gz, openai-2026-07-01",
    "a.TSV, a",
    "a.txt.csv, a",
    "a.csv.txt, a.csv",
    "a.gz, a",
    ".csv, .csv",
    "x/.gz, .gz",
    "prices, prices",
    "a.xlsx, a.xlsx"
  })
  void theNameOfAList(String file, String name) {
    assertThat(ListName.of(file)).isEqualTo(name);
  }

  private static PriceListReading read(String name, String list, Mapping mapping) {
    PriceListReader reader = new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
    return reader.read(name, list.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private static String counts(RowReading row) {
    List<String> held = row.held().stream().map(h -> h.reason().code()).toList();
    List<String> unpriced =
        row.unpriced().stream()
            .map(o -> (o.model() + " " + o.conditions().text()).strip())
            .toList();
    return "%d: %d cells, %d read, %d missing, %d quotes, held %s, unpriced %s"
        .formatted(
            row.line(),
            row.cells(),
            row.read(),
            row.missing(),
            row.quotes().size(),
            held,
            unpriced);
  }
}
