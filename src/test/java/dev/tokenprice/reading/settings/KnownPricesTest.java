package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPricesTest {
  @Test
  void byCurrencyInTheOrderOfTheFile() {
    String file =
        """
        USD: {lowest: 0.1, highest: 10, middle_from: 1, middle_to: 5}
        CNY: {lowest: 1, highest: 70, middle_from: 2, middle_to: 30}
        """;

    assertThat(read(file))
        .containsExactly(
            Map.entry("USD", prices("0.1", "10", "1", "5")),
            Map.entry("CNY", prices("1", "70", "2", "30")));
    assertThat(KnownPrices.builtIn()).containsKeys("USD", "CNY", "EUR");
  }

  @ParameterizedTest
  @CsvSource({"0.09, false", "0.1, true", "10, true", "10.1, false"})
  void bothEndsAreIncluded(BigDecimal price, boolean included) {
    assertThat(prices("0.1", "10", "1", "5").includes(price)).isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USD: {lowest: 1, highest: 2, middle_from: 1} | all of lowest, highest, middle_from, middle_to
          USD: {lowest: 0, highest: 2, middle_from: 1, middle_to: 2} | a number above 0
          USD: {lowest: 1, high: 2} | one of lowest, highest, middle_from, middle_to
          """)
  void aMistakeIsRefused(String file, String expected) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(expected);
  }

  private static Map<String, KnownPrices> read(String file) {
    return KnownPrices.read("known.yml", file.getBytes(StandardCharsets.UTF_8));
  }

  private static KnownPrices prices(String low, String high, String from, String to) {
    return new KnownPrices(
        new BigDecimal(low), new BigDecimal(high), new BigDecimal(from), new BigDecimal(to));
  }
}
