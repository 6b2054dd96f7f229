package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldShareTest {
  private final HeldShare share = new HeldShare(0.5);

  @Test
  void halfOfTheCellsMayBeHeld() {
    share.observe(cells("2", "1-2", "N/A"));

    assertThat(share.cells()).isEqualTo(3);
    assertThatCode(share::check).doesNotThrowAnyException();
  }

  @Test
  void moreMayNot() {
    share.observe(cells("2", "1-2"));
    share.observe(cells("1-3"));

    assertThatThrownBy(share::check)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.evidence()).containsExactly("held-share", "2", "3", "0.5"));
  }

  @Test
  void aListOfWhichNothingIsReadPublishesNothingAnyway() {
    share.observe(cells("1-2", "N/A"));

    assertThatCode(share::check).doesNotThrowAnyException();
  }

  private static List<CellReading> cells(String... prices) {
    StringBuilder list = new StringBuilder("model,input ($/1M tokens)\n");
    for (String price : prices) {
      list.append("m-").append(list.length()).append(',').append(price).append('\n');
    }
    byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
    PriceListReader reader = new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
    try (Stream<CellReading> cells = reader.read("list.csv", bytes, Mapping.none()).cells()) {
      return cells.toList();
    }
  }
}
