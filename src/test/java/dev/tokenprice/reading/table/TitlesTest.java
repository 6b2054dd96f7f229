package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  private final Vocabulary words = Vocabulary.builtIn();
  private final Titles titles =
      new Titles(new UnitGrammar(words), new ConditionGrammar(words), words);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Prices in USD per 1M tokens              ; USD/1000000 tokens ; ''
          价格（元/千tokens）                         ; CNY/1000 tokens    ; ''
          $ per image                              ; USD/?              ; ''
          per token                                ; ?/?                ; ''
          USD per token                            ; USD/1 tokens       ; ''
          per 1K tokens, then per 1M tokens        ; ?/?                ; ''
          元/千tokens；元                            ; CNY/1000 tokens    ; ''
          batch                                    ; ?/?                ; processing=batch
          batch. See below                         ; ?/?                ; ''
          batch v1.5                               ; ?/?                ; processing=batch
          - USD per 1M tokens                      ; ?/?                ; ''
          1. USD per 1M tokens                     ; ?/?                ; ''
          '# USD per 1M tokens'                      ; USD/1000000 tokens ; ''
          '#USD per 1M tokens'                       ; USD/1000000 tokens ; ''
          '###'                                    ; ?/?                ; ''
          USD per 1M tokens xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ; USD/1000000 tokens ; ''
          USD per 1M tokens xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ; ?/?               ; ''
          """)
  void oneLine(String line, String stated, String conditions) {
    titles.add(line);

    assertThat(titles.statement().text()).isEqualTo(stated);
    assertThat(titles.conditions().text()).isEqualTo(conditions);
  }

  @Test
  void aHeadingHoldsForTheHeadingsBelowItALineForOneTable() {
    titles.add("# Prices in USD");
    titles.add("## Batch per 1M tokens");
    titles.add("up to 32k tokens");
    assertThat(titles.statement().text()).isEqualTo("USD/1000000 tokens");
    assertThat(titles.conditions().text()).isEqualTo("context=(0,32000]; processing=batch");

    titles.endTable();
    assertThat(titles.conditions().text()).isEqualTo("processing=batch");

    titles.add("## Flex per 1K tokens");
    assertThat(titles.statement().text()).isEqualTo("USD/1000 tokens");
    assertThat(titles.conditions().text()).isEqualTo("processing=flex");

    titles.add("# Other prices");
    assertThat(titles.statement().text()).isEqualTo("?/?");
    assertThat(titles.conditions().isEmpty()).isTrue();
  }

  @Test
  void theNearestLineIsBelievedAndANoteIsKept() {
    titles.add("单位：元/千tokens");
    titles.add("USD");
    titles.add("per 1M tokens");
    assertThat(titles.statement().text()).isEqualTo("USD/1000000 tokens");

    titles.add("per 1K tokens");
    assertThat(titles.statement().text()).isEqualTo("USD/1000 tokens");

    titles.endTable();
    assertThat(titles.statement().text()).isEqualTo("CNY/1000 tokens");

    titles.add("单位：USD");
    assertThat(titles.statement().text()).isEqualTo("USD/1000 tokens");
  }

  @Test
  void aLongNoteIsFreeText() {
    titles.add("Unit: USD per 1M tokens" + " and so on".repeat(10));
    assertThat(titles.statement().text()).isEqualTo("?/?");

    titles.add("Unit: USD per 1M tokens" + " and so on".repeat(9));
    assertThat(titles.statement().text()).isEqualTo("USD/1000000 tokens");
  }
}
