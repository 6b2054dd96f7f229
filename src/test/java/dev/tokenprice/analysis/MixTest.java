package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {
  @ParameterizedTest
  @CsvSource({"3:1, 3:1", "' 10 : 1 ', 10:1", "7:2:1, 7:2:1", "100:0, 100:0", "0:3:1, 3:1"})
  void readsWhatAnAnalystWrites(String written, String code) {
    assertThat(Mix.parse(written).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3:1:", "a:b", "-1:2", "1.5:1", "1:2:3:4", "12345678:1"})
  void refusesTheRestWithASentence(String written) {
    assertThatThrownBy(() -> Mix.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a mix such as 3:1 (input:output) or 7:2:1 (cache-hit:input:output), found '"
                + written
                + "'");
  }

  @Test
  void refusesNothingAtAll() {
    assertThatThrownBy(() -> Mix.parse("0:0"))
        .hasMessage("expected shares of 0 or more, not all 0, found 0:0:0");
  }

  @Test
  void presetsAreInTheOrderOfTheColumns() {
    assertThat(Mix.PRESETS)
        .extracting(Mix::code)
        .containsExactly("1:1", "3:1", "1:3", "10:1", "7:2:1");
  }

  @Test
  void blendsByShares() {
    assertThat(
            Mix.SEVEN_TWO_ONE.blend(
                new BigDecimal("10"), new BigDecimal("20"), new BigDecimal("1")))
        .isEqualByComparingTo("4.7");
  }
}
