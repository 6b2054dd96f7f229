package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          GPT-4                      ~ GPT-4
          GPT  4                     ~ GPT 4
          ＧＰＴ４                      ~ GPT4
          **GPT**                    ~ GPT
          __GPT x                    ~ GPT x
          [GPT](https://a.b/c)       ~ GPT
          [GPT](/c)                  ~ GPT
          [per token](1000)          ~ [per token](1000)
          `gpt`                      ~ gpt
          gpt\\_4                     ~ gpt_4
          gpt<br/>4                  ~ gpt 4
          gpt<4                      ~ gpt<4
          price¹                     ~ price
          a~a
          """)
  void looksMakeNoDifference(String text, String clean) {
    assertThat(Fold.clean(text)).isEqualTo(clean);
  }

  @Test
  void blanksAtTheEdgesAndControlsGo() {
    assertThat(Fold.clean(" a b ")).isEqualTo("a b");
    assertThat(Fold.clean("a\tb")).isEqualTo("a b");
    assertThat(Fold.clean("  ")).isEmpty();
    assertThat(Fold.clean("a~b\u007F")).isEqualTo("a~b");
  }

  @Test
  void foldedIsLowerCase() {
    assertThat(Fold.fold("Gpt `X`")).isEqualTo("gpt x");
  }
}
