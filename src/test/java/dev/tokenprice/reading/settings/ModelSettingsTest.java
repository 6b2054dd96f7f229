package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.ModelFacts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {
  @Test
  void readsWhatAModelIs() {
    var settings =
        read(
            """
            vendors:
              百度: [百度文心, Baidu]
            models:
              ERNIE-Speed-8K: {class: light, family: ERNIE-Speed}
              rented: {vendor: V, tokens_per_second: 1_200, utilisation: 0.5, aliases: [leased]}
            """);
    assertThat(settings.facts())
        .containsExactly(
            new ModelFacts("", "ERNIE-Speed-8K", "light", "ERNIE-Speed", null, null),
            new ModelFacts(
                "V", "rented", null, null, new BigDecimal("1200"), new BigDecimal("0.5")));
    assertThat(settings.names().modelKey("Leased")).isEqualTo("rented");
    assertThat(settings.names().vendorKey("baidu")).isEqualTo("百度");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: {a: {class: light}} | 1 | model | models",
        "models: {a: {clas: light}} | 1 | clas | class",
        "models: {a: {class: flagshp}} | 1 | flagshp | flagship",
        "models: {a: {class: cheap}} | 1 | cheap | ''",
        "models: {a: {utilisation: 80}} | 1 | 80 | ''",
        "models: {a: {utilisation: 80%}} | 1 | 80% | ''",
        "models: {a: {tokens_per_second: 0}} | 1 | 0 | ''",
        "models: {a: {aliases: b}} | 1 | b | ''",
        "models: [a] | 1 | a list | ''",
        "models: {a: light} | 1 | light | ''",
        "models: {a: {aliases: [x]}, b: {aliases: [x]}} | 1 | x | ''",
        "models: {a: {}, a: {}} | 1 | a | ''",
      })
  void namesTheMistakeAndTheNearestValidWord(
      String yaml, long line, String found, String suggestion) {
    var refused = catchThrowableOfType(SettingsException.class, () -> read(yaml));
    assertThat(refused.held().reason()).isEqualTo(HoldReason.BAD_MAPPING);
    assertThat(refused.held().where().file()).isEqualTo("models.yml");
    assertThat(refused.held().where().line()).isEqualTo(line);
    assertThat(refused.held().where().text()).isEqualTo(found);
    assertThat(refused.held().suggestion()).isEqualTo(suggestion);
    assertThat(refused).hasMessageContaining("models.yml, line 1").hasMessageContaining(found);
  }

  @Test
  void namesTheLineOfAMistake() {
    var refused =
        catchThrowableOfType(
            SettingsException.class,
            () -> read("models:\n  a: {class: light}\n  b: {class: ligth}\n"));
    assertThat(refused.held().where().line()).isEqualTo(3);
    assertThat(refused.held().suggestion()).isEqualTo("light");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    var refused =
        catchThrowableOfType(SettingsException.class, () -> read("models:\n  a: {class: light\n"));
    assertThat(refused.held().where().line()).isPositive();
    var bytes = new byte[] {'a', ':', (byte) 0xFF};
    assertThat(
            catchThrowableOfType(
                SettingsException.class, () -> ModelSettings.read("models.yml", bytes)))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertThat(read("# nothing yet\n").facts()).isEmpty();
  }

  @Test
  void theUsersFileWinsModelByModel() {
    var own = read("models: {Qwen-Max: {class: reasoning}, mine: {class: light}}");
    var merged = ModelSettings.builtIn().with(own);
    assertThat(merged.facts())
        .filteredOn(fact -> fact.model().equalsIgnoreCase("qwen-max"))
        .extracting(ModelFacts::modelClass)
        .containsExactly("reasoning");
    assertThat(merged.facts()).hasSize(ModelSettings.builtIn().facts().size() + 1);
  }

  @Test
  void theBuiltInOnesAreValidAndKnowTheLightModelsOfMay2024() {
    assertThat(ModelSettings.builtIn().facts())
        .filteredOn(fact -> "ERNIE-Speed".equals(fact.family()))
        .extracting(ModelFacts::model)
        .containsExactly("ERNIE-Speed-8K", "ERNIE-Speed-AppBuilder", "ERNIE-Speed-128K");
  }

  private static ModelSettings read(String yaml) {
    return ModelSettings.read("models.yml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
