package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new spelling is one line in a file outside the jar. */
class VocabularyTest {
  private static final String LIST = "Mallinimi,lukuhinta (drachma/kiloword)\nSampo-7B,0.5\n";

  @TempDir private Path folder;

  @Test
  void aHeaderAUnitAndACurrencyAreOneLineEach() throws IOException {
    assertThat(prices(Vocabulary.builtIn())).isEmpty();
    words(
        """
        role: {model: [mallinimi]}
        meter: {input: [lukuhinta]}
        unit: {3 token: [kiloword]}
        currency: {GRD: [drachma]}
        """);
    assertThat(prices(Vocabulary.builtIn().with(folder)))
        .containsExactly("Sampo-7B input 0.5 GRD/1000");
  }

  @Test
  void theUsersOwnSenseOfAWordWins() throws IOException {
    words("meter: {output: [input]}\n");
    Vocabulary own = Vocabulary.builtIn().with(folder);
    assertThat(own.whole(WordKind.METER, "Input").map(Sense::value)).contains("output");
    assertThat(Vocabulary.builtIn().whole(WordKind.METER, "Input").map(Sense::value))
        .contains("input");
  }

  @Test
  void onlyYamlFilesAreRead() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "nonsense: 1\n");
    assertThat(Vocabulary.builtIn().with(folder).whole(WordKind.ROLE, "model")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          rôle: {model: [x]}     ~ own.yml: unknown kind of word 'rôle'; did you mean 'role'?
          role: {model: x}       ~ own.yml: expected a list of spellings under 'model', found 'x'
          role: [x]              ~ own.yml: expected a mapping in 'role', found '[x]'
          just a text            ~ own.yml: expected a mapping in the file, found 'just a text'
          """)
  void aFaultyFileIsNamedWithItsFault(String text, String message) throws IOException {
    words(text);
    assertThatThrownBy(() -> Vocabulary.builtIn().with(folder))
        .isInstanceOf(VocabularyException.class)
        .hasMessage(message);
  }

  private void words(String yaml) throws IOException {
    Files.writeString(folder.resolve("own.yml"), yaml);
  }

  private static List<String> prices(Vocabulary vocabulary) {
    var reader = new PriceListReader(vocabulary, ReadingLimits.DEFAULT);
    byte[] bytes = LIST.getBytes(StandardCharsets.UTF_8);
    try (Stream<CellReading> cells = reader.read("a.csv", bytes, Mapping.none()).cells()) {
      return cells
          .flatMap(c -> c.quotes().stream())
          .map(
              q ->
                  String.join(
                      " ", q.offer().model(), q.meter().code(), q.price() + "/" + q.per().per()))
          .toList();
    }
  }
}
