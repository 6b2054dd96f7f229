package dev.tokenprice.reading.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.words.Vocabulary;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
  private static final AmountText AMOUNTS = new AmountText(Vocabulary.builtIn());

  @ParameterizedTest
  @CsvSource({
    "0.12元/千tokens, 0.12, CNY, 1000",
    "0.8厘/千tokens, 0.0008, CNY, 1000",
    "$5 per 1M tokens, 5, USD, 1000000",
    "5美元/百万tokens, 5, USD, 1000000",
  })
  void readsAnAmountWithItsUnit(String text, BigDecimal amount, String currency, String per) {
    var read = AMOUNTS.read(text).orElseThrow();
    assertThat(read.price().sameAs(new Money(amount, currency))).isTrue();
    assertThat(read.per()).isEqualTo(Unit.parse(per));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GPT-4o",
        "OpenAI GPT-4o",
        "0.12",
        "0.12元",
        "5/千tokens",
        "ERNIE-3.5-8K",
        "DeepSeek-V2"
      })
  void anythingElseIsNoAmount(String text) {
    assertThat(AMOUNTS.read(text)).isEmpty();
  }
}
