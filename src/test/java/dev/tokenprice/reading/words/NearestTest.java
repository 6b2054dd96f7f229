package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "modle, model, meter",
    "MODEL, model, modem",
    "metr, meter, model",
    "xmeter, meter, xm",
    "unit, unite, units",
    "ba, b, bb",
    "abc, bc, cba",
    "abcd, ab, wxyz",
    "'', a, bb"
  })
  void theWordWithTheFewestEditsIsNearest(String mistaken, String nearest, String other) {
    assertThat(Nearest.to(mistaken, List.of(other, nearest))).isEqualTo(nearest);
  }
}
