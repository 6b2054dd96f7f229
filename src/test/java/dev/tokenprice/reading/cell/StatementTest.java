package dev.tokenprice.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.words.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
  private static final UnitGrammar UNITS = new UnitGrammar(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "元/千tokens, USD per 1M tokens, CNY/1000 tokens, true",
    "元, USD, CNY/?, true",
    "元, per 1M tokens, CNY/1000000 tokens, false",
    "per 1M tokens, 元, CNY/1000000 tokens, false",
    "厘, 元, CNYe-3/?, true",
    "厘, 厘/千token, CNYe-3/1000 tokens, false",
    "cents, USD, USDe-2/?, false",
    "元, 元/千tokens, CNY/1000 tokens, false",
    "per 1K tokens, per 1M tokens, ?/1000 tokens, true",
    "per 1K tokens, per 1K (per 1M), ?/1000 tokens, false",
    "per 1K (per 1M), per 1K tokens, ?/1000 tokens, true",
    "元, per 1K (per 1M), CNY/?, true",
    "元, '', CNY/?, false",
    "'', 元, CNY/?, false",
    "元/小时, per hour, CNY/hour, false"
  })
  void twoPlaces(String first, String second, String together, boolean contradict) {
    Statement one = UNITS.whole(first).statement();
    Statement other = UNITS.whole(second).statement();

    assertThat(one.orElse(other).text()).isEqualTo(together);
    assertThat(one.contradicts(other)).isEqualTo(contradict);
  }

  @ParameterizedTest
  @CsvSource({
    "元/千tokens, false, true",
    "元, false, false",
    "cents, false, false",
    "per 1K (per 1M), false, false",
    "per token, false, false",
    "'', true, false",
    "token, true, false"
  })
  void noneAndComplete(String text, boolean none, boolean complete) {
    Statement statement = UNITS.whole(text).statement();

    assertThat(statement.isNone()).isEqualTo(none);
    assertThat(statement.isComplete()).isEqualTo(complete);
  }

  /** The doubt about two quantities goes on until a place is known to decide. */
  @Test
  void severalUnitsAreKept() {
    Statement several = UNITS.whole("per 1K (per 1M)").statement();
    Statement yuan = UNITS.whole("元").statement();

    assertThat(several.orElse(yuan).severalUnits()).isTrue();
    assertThat(yuan.orElse(several).severalUnits()).isTrue();
    assertThat(UNITS.whole("per token").statement().orElse(several).severalUnits()).isFalse();
  }
}
