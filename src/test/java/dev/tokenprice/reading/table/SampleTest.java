package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.text.Row;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
  @Test
  void sharesAreOfTheFilledCells() {
    Sample sample = sample("a|1|", "|2|", "b|x|", "a||");

    assertThat(sample.share(1, c -> c.equals("x"))).isEqualTo(1 / 3.0);
    assertThat(sample.share(2, c -> true)).isZero();
    assertThat(sample.all(0, c -> c.length() == 1)).isTrue();
    assertThat(sample.all(1, c -> c.equals("x"))).isFalse();
    assertThat(sample.all(2, c -> true)).isFalse();
    assertThat(sample.any(1, c -> c.equals("x"))).isTrue();
    assertThat(sample.any(2, String::isBlank)).isFalse();
    assertThat(sample.repeats(0)).isTrue();
    assertThat(sample.repeats(1)).isFalse();
    assertThat(sample.isBlank(2)).isTrue();
    assertThat(sample.isBlank(1)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a . ., true",
    "a . . b ., true",
    "a . b ., true",
    "a . b, false",
    ". a . ., false",
    "a a . ., false",
    "a . . a ., true",
    "a b c, false"
  })
  void merged(String cells, boolean merged) {
    String[] rows =
        Arrays.stream(cells.split(" "))
            .map(c -> c.equals(".") ? "|x" : c + "|x")
            .toArray(String[]::new);
    assertThat(sample(rows).isMerged(0)).isEqualTo(merged);
  }

  @Test
  void nothingIsMergedInNoRecords() {
    assertThat(sample().isMerged(0)).isFalse();
  }

  @Test
  void toldApartByAnotherColumn() {
    assertThat(sample("a|1|", "|2|").isToldApart(0, List.of(1))).isTrue();
    assertThat(sample("a|1|", "|2|", "||").isToldApart(0, List.of(1))).isFalse();
    assertThat(sample("a|1|", "||3").isToldApart(0, List.of(1, 2))).isTrue();
    assertThat(sample("a|1|", "||3").isToldApart(0, List.of())).isFalse();
    assertThat(sample("a|1|", "||3").isBlankWith(0, 1)).isTrue();
    assertThat(sample("a|1|", "|2|3").isBlankWith(0, 1)).isFalse();
  }

  private static Sample sample(String... rows) {
    return new Sample(
        Arrays.stream(rows)
            .map(r -> new Row(1, List.copyOf(Arrays.asList(r.split("[|]", -1)))))
            .toList());
  }
}
