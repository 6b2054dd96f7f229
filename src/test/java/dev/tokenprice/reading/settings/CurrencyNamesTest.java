package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyNamesTest {
  private static final CurrencyNames NAMES = CurrencyNames.builtIn();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "USD, USD",
    "' usd ', USD",
    "美元, USD",
    "US Dollar, USD",
    "pln, PLN",
    "RMB, CNY",
    "元, CNY"
  })
  void codeOrName(String text, String code) {
    assertThat(NAMES.code(text)).hasValue(code);
  }

  @Test
  void anyOtherTextIsNoCurrency() {
    assertThat(NAMES.code("dollars and cents")).isEmpty();
    assertThat(NAMES.code("")).isEmpty();
  }

  /** About 7 yuan for a dollar; more than five times away is far off. */
  @ParameterizedTest(name = "{1} yuan for one {0}")
  @CsvSource({
    "USD, 7.2, false",
    "USD, 35, false",
    "USD, 35.01, true",
    "USD, 1.4, false",
    "USD, 1.39, true",
    "USD, 720, true",
    "RUB, 720, false"
  })
  void farOff(String code, BigDecimal yuan, boolean far) {
    assertThat(NAMES.isFarOff(code, yuan)).isEqualTo(far);
  }

  @Test
  void theWorthOfSomeIsKnown() {
    assertThat(NAMES.knowsWorthOf("JPY")).isTrue();
    assertThat(NAMES.knowsWorthOf("RUB")).isFalse();
  }
}
