package dev.tokenprice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  @TempDir private Path folder;

  @Test
  void everyKeySaysWhatItSays() {
    Mapping mapping =
        Mapping.parse(
            "openrouter.yml",
            """
            source: openrouter
            vendor: OpenAI
            unit: USD/1M tokens
            meter_column: item_type
            meters: {输入量: input, 全部: input+output}
            columns:
              price_prompt: {meter: input, unit: USD/token}
              price_image: {meter: image, currency: EUR}
              price_out: output
              note: ignore
            models: {gpt-4o-2024-08-06: gpt-4o}
            class: {gpt-4o: flagship}
            priority: 10
            accept: [magnitude, duplicate]
            """);
    assertThat(mapping.source()).isEqualTo("openrouter");
    assertThat(mapping.vendor()).isEqualTo("OpenAI");
    assertThat(mapping.stated()).isEqualTo(new Statement("USD", 0, Unit.MILLION_TOKENS));
    assertThat(mapping.meterColumn()).isEqualTo("item_type");
    assertThat(mapping.meters())
        .isEqualTo(Map.of("输入量", Set.of(Meter.INPUT), "全部", Set.of(Meter.INPUT, Meter.OUTPUT)));
    assertThat(mapping.columns())
        .isEqualTo(
            Map.of(
                "price_prompt",
                new ColumnRule.Price(Meter.INPUT, new Statement("USD", 0, new Unit.Tokens(0))),
                "price_image",
                new ColumnRule.Price(Meter.IMAGE, new Statement("EUR", 0, null)),
                "price_out",
                new ColumnRule.Price(Meter.OUTPUT, Statement.NONE),
                "note",
                new ColumnRule.Ignore()));
    assertThat(mapping.models()).isEqualTo(Map.of("gpt-4o-2024-08-06", "gpt-4o"));
    assertThat(mapping.classes()).isEqualTo(Map.of("gpt-4o", "flagship"));
    assertThat(mapping.priority()).isEqualTo(10);
    assertThat(mapping.accept()).isEqualTo(Set.of(HoldReason.MAGNITUDE, HoldReason.DUPLICATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n"})
  void anEmptyFileSaysNothing(String yaml) {
    assertThat(Mapping.parse("a.yml", yaml)).isEqualTo(Mapping.none());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          unit: 1M tokens            ~ ?/1000000 tokens
          unit: 元/千tokens           ~ CNY/1000 tokens
          unit: $/MTok               ~ USD/1000000 tokens
          unit: 厘/千tokens           ~ CNYe-3/1000 tokens
          unit: USD/hour             ~ USD/hour
          currency: 美元              ~ USD/?
          """)
  void aUnitIsWrittenAsInAPriceList(String yaml, String stated) {
    assertThat(Mapping.parse("a.yml", yaml).stated().text()).isEqualTo(stated);
  }

  @Test
  void currencyAndUnitMayStandApart() {
    assertThat(Mapping.parse("a.yml", "currency: USD\nunit: 1K tokens\n").stated())
        .isEqualTo(new Statement("USD", 0, new Unit.Tokens(3)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          vendr: OpenAI                         ~ 1 ~ vendr        ~ vendor
          Unit: USD/1M tokens                   ~ 1 ~ Unit         ~ unit
          units: USD/1M tokens                  ~ 1 ~ units        ~ unit
          column: {a: ignore}                   ~ 1 ~ column       ~ columns
          vendor: x#modles: {a: b}              ~ 2 ~ modles       ~ models
          columns: {a: ignored}                 ~ 1 ~ ignored      ~ ignore
          columns: {a: inputs}                  ~ 1 ~ inputs       ~ input
          columns: {a: {metre: input}}          ~ 1 ~ metre        ~ meter
          columns:#  a: {meter: ouput}          ~ 2 ~ ouput        ~ output
          meters: {x: cached_read}              ~ 1 ~ cached_read  ~ cache_read
          class: {a: flagshp}                   ~ 1 ~ flagshp      ~ flagship
          accept: [magnitud]                    ~ 1 ~ magnitud     ~ magnitude
          accept: magnitud                      ~ 1 ~ magnitud     ~ magnitude
          unit: USD per blob                    ~ 1 ~ USD per blob ~ USD/1M tokens
          unit: USD                             ~ 1 ~ USD          ~ USD/1M tokens
          currency: Taler                       ~ 1 ~ Taler        ~ USD
          currency: 1M tokens                   ~ 1 ~ 1M tokens    ~ USD
          priority: high                        ~ 1 ~ high         ~ 10
          vendor: [a, b]                        ~ 1 ~ sequence     ~ a word
          just a text                           ~ 1 ~ just a text  ~ unit: USD/1M tokens
          columns: ignore                       ~ 1 ~ ignore       ~ unit: USD/1M tokens
          """)
  void whatDoesNotExistIsNamedWithTheNearestWord(
      String yaml, long line, String found, String nearest) {
    assertThatThrownBy(() -> Mapping.parse("a.yml", yaml.replace('#', '\n')))
        .isInstanceOfSatisfying(
            MappingException.class,
            e ->
                assertThat(e.held("a.csv").evidence())
                    .containsExactly("a.yml", Long.toString(line), found, nearest))
        .hasMessage("a.yml:" + line + ": '" + found + "' is not known; nearest: '" + nearest + "'");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Mapping.parse("a.yml", "vendor: x\nunit: [USD\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("a.yml:3: 'expected ',' or ']'");
  }

  @Test
  void theFileBesideAListGoesBeforeThatOfItsSource() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    assertThat(vendor("openai-2024-05-24.csv")).isNull();
    Files.writeString(folder.resolve("mappings/openai.yml"), "vendor: of the source\n");
    assertThat(vendor("openai-2024-05-24.csv")).isEqualTo("of the source");
    Files.writeString(folder.resolve("mappings/openai-2024-05-24.yml"), "vendor: of the day\n");
    assertThat(vendor("openai-2024-05-24.csv")).isEqualTo("of the day");
    Files.writeString(folder.resolve("openai-2024-05-24.yml"), "vendor: beside\n");
    assertThat(vendor("openai-2024-05-24.csv")).isEqualTo("beside");
    assertThat(vendor("openai-2024-05-24.TSV.gz")).isEqualTo("beside");
    assertThat(Mappings.fileOf(folder.resolve("openai-2024-05-24.csv")))
        .contains(folder.resolve("openai-2024-05-24.yml"));
    assertThat(Mappings.fileOf(folder.resolve("other.csv"))).isEmpty();
  }

  private @Nullable String vendor(String list) throws IOException {
    assertThat(Mappings.of(folder, list)).isEqualTo(Mappings.beside(folder.resolve(list)));
    return Mappings.of(folder, list).vendor();
  }

  @Test
  void aMappingFillsInWhatTheFileLeavesOut() {
    var mapping =
        Mapping.parse(
            "a.yml",
            """
            vendor: OpenAI
            unit: USD/1M tokens
            meter_column: kind of thing
            meters: {lesen: input, schreiben: output}
            models: {gpt-4o-2024-08-06: gpt-4o}
            class: {gpt-4o: flagship}
            """);
    assertThat(
            quotes(
                """
                model,kind of thing,price
                gpt-4o-2024-08-06,lesen,2.5
                gpt-4o-2024-08-06,schreiben,10
                """,
                mapping))
        .containsExactly(
            "OpenAI gpt-4o input 2.5 USD/1000000 flagship",
            "OpenAI gpt-4o output 10 USD/1000000 flagship");
  }

  @Test
  void theListsOwnUnitComesBeforeTheMappings() {
    var mapping = Mapping.parse("a.yml", "unit: USD/1K tokens\nvendor: nobody\n");
    assertThat(quotes("vendor,model,input (元/百万tokens)\nx,a,2\n", mapping))
        .containsExactly("x a input 2 CNY/1000000 null");
    assertThat(quotes("model,input,unit\na,2,元/斤\n", mapping)).containsExactly("unit-not-stated");
  }

  @Test
  void aMappingNeverSilencesWhatAColumnStates() {
    var column =
        Mapping.parse("a.yml", "columns: {x (元/百万tokens): {meter: input, unit: USD/token}}");
    assertThat(quotes("model,x (元/百万tokens)\na,2\n", column)).containsExactly("unit-conflict");
  }

  @Test
  void columnsAreReadAsTheMappingSaysOrNotAtAll() {
    var mapping =
        Mapping.parse(
            "a.yml",
            "columns: {foo: {meter: output, unit: 元/千tokens}, input (元/百万tokens): ignore}");
    assertThat(quotes("model,foo,input (元/百万tokens)\na,0.02,2\n", mapping))
        .containsExactly("a output 0.02 CNY/1000 null");
  }

  @Test
  void anAcceptedGuardIsNoFault() {
    String file = "model,input ($/token)\na,5\n";
    assertThat(quotes(file, Mapping.none())).containsExactly("magnitude");
    assertThat(quotes(file, Mapping.parse("a.yml", "accept: [magnitude]")))
        .containsExactly("a input 5 USD/1 null");
  }

  private static List<String> quotes(String file, Mapping mapping) {
    var reader = new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try (Stream<CellReading> cells = reader.read("a.csv", bytes, mapping).cells()) {
      return cells
          .flatMap(
              c ->
                  c.held() != null
                      ? Stream.of(c.held().reason().code())
                      : c.quotes().stream()
                          .map(
                              q ->
                                  (q.offer().vendor()
                                          + " "
                                          + q.offer().model()
                                          + " "
                                          + q.meter().code()
                                          + " "
                                          + q.price()
                                          + "/"
                                          + q.per().per()
                                          + " "
                                          + q.modelClass())
                                      .strip()))
          .toList();
    }
  }
}
