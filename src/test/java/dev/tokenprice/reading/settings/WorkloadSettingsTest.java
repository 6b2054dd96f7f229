package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadSettingsTest {
  @Test
  void readsTokensACallATimesADay() {
    assertThat(
            read(
                """
                support:
                  name: {zh: 客服, en: Support}
                  input: 3_000
                  cached: 1000
                  output: 500
                  times_per_day: 20000
                """))
        .containsExactly(
            new Workload(
                "support",
                Map.of("zh", "客服", "en", "Support"),
                new BigDecimal("3000"),
                new BigDecimal("1000"),
                new BigDecimal("500"),
                new BigDecimal("20000"),
                null));
  }

  @Test
  void theNovelIsOneAndAQuarterMillionTokensEstimated() {
    var novel = WorkloadSettings.builtIn().stream().filter(w -> w.id().equals("novel")).findFirst();
    assertThat(novel.orElseThrow().input()).isEqualByComparingTo("1250000");
    assertThat(novel.orElseThrow().estimated()).isTrue();
  }

  @Test
  void theMorningIsTwoThousandDollarsOfGpt35() {
    var morning =
        WorkloadSettings.builtIn().stream()
            .filter(w -> w.id().equals("chat-morning"))
            .findFirst()
            .orElseThrow();
    var dollars =
        morning
            .input()
            .multiply(new BigDecimal("0.5"))
            .add(morning.output().multiply(new BigDecimal("1.5")))
            .movePointLeft(6);
    assertThat(dollars).isCloseTo(new BigDecimal("2000"), Offset.offset(BigDecimal.ONE));
  }

  @Test
  void theOtherTwoAreRetrievalAndGeneration() {
    assertThat(WorkloadSettings.builtIn())
        .extracting(Workload::id)
        .containsExactly("novel", "chat-morning", "rag", "generation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {inputs: 5} | inputs | input",
        "a: {input: -5} | -5 | ''",
        "a: {input: many} | many | ''",
        "a: {input: 1e9} | 1e9 | ''",
        "a: {name: {fr: roman}, input: 1} | fr | ''",
        "a: {name: novel, input: 1} | novel | ''",
        "a: {characters: 100} | keys with values | ''",
        "a: {input: 1, characters: 100, characters_per_token: 2} | keys with values | ''",
        "a: {input: 0} | keys with values | ''",
        "a: {input: 1, times_per_day: 0} | 0 | ''",
        "a: 5 | 5 | ''",
      })
  void namesTheMistakeAndTheNearestValidWord(String yaml, String found, String suggestion) {
    var refused = catchThrowableOfType(SettingsException.class, () -> read(yaml));
    assertThat(refused.held().where().text()).isEqualTo(found);
    assertThat(refused.held().suggestion()).isEqualTo(suggestion);
  }

  private static List<Workload> read(String yaml) {
    return WorkloadSettings.read("workloads.yml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
