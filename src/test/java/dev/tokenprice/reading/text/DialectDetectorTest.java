package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectDetectorTest {
  private static final Set<String> WORDS = Set.of("model", "input", "output");
  private static final DialectDetector DETECTOR =
      new DialectDetector(
          cells -> (int) cells.stream().filter(WORDS::contains).count(), ReadingLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void theDelimiterUnderWhichMostWordsAreKnown(char delimiter) throws IOException {
    String head = "model,input;output\tx\n".replaceAll("[,;\t]", String.valueOf(delimiter));

    assertThat(DETECTOR.detect(head)).isEqualTo(Dialect.of(delimiter));
  }

  @Test
  void wordsWeighMoreThanLinesAlike() throws IOException {
    assertThat(DETECTOR.detect("model;input\n1,2;3\n1,2;3\n1,2\n")).isEqualTo(Dialect.of(';'));
  }

  @Test
  void withoutWordsTheMostLinesAlikeDecide() throws IOException {
    assertThat(DETECTOR.detect("a;b\nc;d\n1,2;3\n")).isEqualTo(Dialect.of(';'));
    assertThat(DETECTOR.detect("a\nb\nc\n")).isEqualTo(Dialect.of(','));
    assertThat(DETECTOR.detect("")).isEqualTo(Dialect.of(','));
  }

  @Test
  void withTheSameWordsTheLinesAsWideAsTheHeaderDecide() throws IOException {
    assertThat(DETECTOR.detect("model;x\nmodel,x\n1;2\n3;4\n")).isEqualTo(Dialect.of(';'));
  }

  @Test
  void aQuotingFaultEndsTheSampleOnly() throws IOException {
    assertThat(DETECTOR.detect("model;input\n1;2\n\"3\"x;4\n")).isEqualTo(Dialect.of(';'));
  }

  @Test
  void linesBeyondTheSampleDoNotDecide() throws IOException {
    String head = "a,b;c\n".repeat(200) + "model;input\n";

    assertThat(DETECTOR.detect(head)).isEqualTo(Dialect.of(','));
    assertThat(DETECTOR.detect("a,b;c\n".repeat(199) + "model;input\n")).isEqualTo(Dialect.of(';'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"|model|input|\n|a|1|\n", " \n|model|input|\n", "model|input\n---|---\na|1\n"})
  void pipesAroundTheLinesOrARuleMakeMarkdown(String head) throws IOException {
    assertThat(DETECTOR.detect(head)).isEqualTo(Dialect.MARKDOWN);
  }

  @Test
  void pipesAloneAreADelimiter() throws IOException {
    assertThat(DETECTOR.detect("model|input\na|1\n")).isEqualTo(Dialect.of('|'));
  }

  @Test
  void threeCellsInSingleQuotesMakeThemTheQuote() throws IOException {
    assertThat(DETECTOR.detect("model,input\n'a','1'\n'b',2\n"))
        .isEqualTo(Dialect.of(',').quotedBy('\''));
    assertThat(DETECTOR.detect("model,input\n'a','1'\nb,2\n")).isEqualTo(Dialect.of(','));
    assertThat(DETECTOR.detect("model,input\n'a','1'\n'b',\"2\"\n")).isEqualTo(Dialect.of(','));
    assertThat(DETECTOR.detect("\"model\",input\n'a','1'\n'b',2\n")).isEqualTo(Dialect.of(','));
  }

  @Test
  void aBackslashBeforeAQuoteEscapesUnlessQuotesAreDoubled() throws IOException {
    assertThat(DETECTOR.detect("model,input\n\"a \\\"b\\\" c\",1\n"))
        .isEqualTo(Dialect.of(',').escapedBy('\\'));
    assertThat(DETECTOR.detect("model,input\n\"a \"\"b\\\"\" c\",1\n\"x\"\"y\",1\n"))
        .isEqualTo(Dialect.of(','));
    assertThat(DETECTOR.detect("model,input\na\\b,1\n")).isEqualTo(Dialect.of(','));
  }

  @Test
  void knownWordsAreThoseOfTheBestLine() {
    assertThat(DETECTOR.knownWords("model\ninput;output|x\n")).isEqualTo(2);
    assertThat(DETECTOR.knownWords("\"model\",\"input\"\n")).isEqualTo(2);
    assertThat(DETECTOR.knownWords("")).isZero();
  }
}
