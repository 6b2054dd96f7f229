package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.reading.words.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionGrammarTest {
  private static final Conditions EU = Conditions.NONE.with("region", "eu");
  private final ConditionGrammar grammar = new ConditionGrammar(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          tier      ~ ''                            ~ region=eu
          tier      ~ standard                      ~ region=eu
          tier      ~ N/A                           ~ region=eu
          tier      ~ batch                         ~ processing=batch; region=eu
          tier      ~ ≤32K                          ~ context=(0,32000]; region=eu
          tier      ~ (32,128] batch                ~ context=(32000,128000]; processing=batch; region=eu
          输出长度   ~ ≤32K                          ~ output_length=(0,32000]; region=eu
          tier      ~ output ≤32K                   ~ output_length=(0,32000]; region=eu
          条件      ~ 输入长度 [0,32]且输出长度 (0.2,+∞) ~ context=(0,32000]; output_length=(200,); region=eu
          条件      ~ 输入长度 [0,32] 输出长 短         ~ output_length=(0,32000]; region=eu; 条件=输入长度 [0,32] 输出长 短
          tier      ~ batch and flex                ~ region=eu; tier=batch and flex
          tier      ~ batch, standard               ~ region=eu; tier=batch, standard
          tier      ~ no batch                      ~ region=eu; tier=no batch
          tier      ~ no thinking                   ~ region=eu; thinking=off
          tier      ~ batch batch                   ~ processing=batch; region=eu
          tier      ~ gold                          ~ region=eu; tier=gold
          tier      ~ gold batch                    ~ processing=batch; region=eu; tier=gold batch
          ''        ~ gold                          ~ condition=gold; region=eu
          """)
  void ofACell(String header, String text, String conditions) {
    assertThat(grammar.ofCell(header, text, EU).text()).isEqualTo(conditions);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          输入                  ~ ''
          输入(批量)             ~ processing=batch
          input price per token ~ ''
          输入 Gold             ~ item=Gold
          cache write 1h        ~ ''
          batch or standard     ~ item=or
          no batch input        ~ ''
          """)
  void ofAMetersCell(String text, String conditions) {
    assertThat(grammar.ofMeterCell("item", text, Conditions.NONE).text()).isEqualTo(conditions);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Batch                    ~ processing=batch
          Batch ≤32K               ~ context=(0,32000]; processing=batch
          over 200k tokens         ~ context=(200000,)
          up to 1000 tokens        ~ context=(0,1000]
          over 1000 tokens         ~ context=(1000,)
          up to 999 tokens         ~ ''
          more than 5              ~ ''
          0-999 tokens             ~ ''
          0-32k tokens             ~ context=(0,32000]
          Prices of batch, not flex ~ ''
          """)
  void ofATitle(String text, String conditions) {
    assertThat(grammar.ofTitle(text, Conditions.NONE).text()).isEqualTo(conditions);
  }
}
