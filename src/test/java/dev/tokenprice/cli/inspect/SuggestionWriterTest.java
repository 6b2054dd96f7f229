package dev.tokenprice.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionWriterTest {
  private static final String WITHOUT_UNIT = "model,input,output\ngpt-4o,2.5,10\no3,2,8\n";
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @TempDir private Path folder;

  @Test
  void theMappingItWritesSettlesTheFile() throws IOException {
    Path file = written("openai-2024-05-24.csv", WITHOUT_UNIT);
    var outcome = suggest(file);
    assertThat(outcome.refused()).isFalse();
    assertThat(folder.resolve("openai-2024-05-24.yml"))
        .content()
        .isEqualTo(
            """
            # 4 prices state no unit, 4 no currency; their values lie between 2 and 10.
            # As USD per 1M tokens that is the range of known models; in other units it is not.
            # The file states no currency; US dollars only because its headers are not Chinese: check it with the source.
            unit: USD/1M tokens
            """);
    assertThat(InspectedFile.read(READER, file).tally().counts())
        .containsExactly(2L, 4L, 4L, 0L, 0L);
  }

  @Test
  void aMappingThatIsThereStaysAsItWas() throws IOException {
    Path file = written("openai.csv", WITHOUT_UNIT);
    Path mapping = written("openai.yml", "vendor: OpenAI\n");
    var outcome = suggest(file);
    assertThat(outcome.refused()).isTrue();
    assertThat(outcome.sentence())
        .isEqualTo(
            mapping + " exists and was left as it is; add to it yourself: unit: USD/1M tokens");
    assertThat(mapping).content().isEqualTo("vendor: OpenAI\n");
  }

  /** A file of its own would silence what the source's mapping says. */
  @Test
  void aMappingOfTheSourceIsNotHidden() throws IOException {
    Files.createDirectory(folder.resolve("mappings"));
    Path file = written("openai-2024-05-24.csv", WITHOUT_UNIT);
    Path mapping = written("mappings/openai.yml", "vendor: OpenAI\n");
    assertThat(suggest(file).sentence()).startsWith(mapping + " exists");
    assertThat(folder.resolve("openai-2024-05-24.yml")).doesNotExist();
  }

  @Test
  void withoutASuggestionNothingIsWritten() throws IOException {
    assertThat(suggest(written("a.csv", "model,input,output\na,300,900\n")).sentence())
        .startsWith("No mapping written: the numbers of ");
    assertThat(suggest(written("b.csv", "model,input ($/1M tokens)\na,3\n")).sentence())
        .startsWith("No mapping written: no price of ");
    assertThat(suggest(written("c.csv", "shelf,chairs\nA,3\n")).sentence())
        .contains("c.csv cannot be read (");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".yml"));
    }
  }

  private SuggestionWriter.Outcome suggest(Path file) throws IOException {
    return new SuggestionWriter(Messages.in("en")).write(InspectedFile.read(READER, file));
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
