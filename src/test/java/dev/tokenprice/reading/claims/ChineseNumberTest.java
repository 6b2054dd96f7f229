package dev.tokenprice.reading.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "一, 1",
    "十, 10",
    "十五, 15",
    "二十, 20",
    "三十五, 35",
    "九十九点三, 99.3",
    "一百, 100",
    "一百零五, 105",
    "一百二十, 120",
    "两百, 200",
    "一千二百三十四, 1234",
    "七五, 75",
    "零点五, 0.5",
  })
  void reads(String words, BigDecimal number) {
    assertThat(ChineseNumber.parse(words)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "百", "十百", "三十五十", "点五", "五点", "一二十", "元"})
  void refuses(String words) {
    assertThat(ChineseNumber.parse(words)).isEmpty();
  }
}
