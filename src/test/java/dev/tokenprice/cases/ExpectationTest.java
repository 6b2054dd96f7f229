package dev.tokenprice.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases would be worth nothing if their own ruler were bent. */
class ExpectationTest {
  private static final Table FOUND =
      new Table(
          List.of(
              Map.of("model", "a", "cut", "0.66666666666667", "missing", ""),
              Map.of("model", "b", "cut", "0.5", "missing", "output_old"),
              Map.of("model", "b", "cut", "0.6", "missing", "")));

  @ParameterizedTest
  @CsvSource({
    "model=a, cut, 0.666667",
    "model=a, missing, ''",
    "model=b; cut=0.5, missing, output_old",
    "model=b, rows, 2",
    "'', rows, 3",
  })
  void holds(String row, String column, String value) {
    assertThat(new Expectation("changes", row, column, value).fault(FOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "model=a, cut, 0.666666",
    "model=a, cut, 0.66",
    "model=a, cut, ''",
    "model=a, missing, 0",
    "model=a, other, ''",
    "model=b, cut, 0.5",
    "model=c, cut, 0.5",
    "model=a, rows, 0",
  })
  void fallsShort(String row, String column, String value) {

    assertThat(new Expectation("changes", row, column, value).fault(FOUND)).isPresent();
  }
}
