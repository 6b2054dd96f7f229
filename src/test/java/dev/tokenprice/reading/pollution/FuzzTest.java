package dev.tokenprice.reading.pollution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first files of the fuzzing run, the same each time. */
class FuzzTest {
  private static final int FILES = 1_500;

  /**
   * Quotes that opened in one record and closed in another gave a price of another model; quotes
   * around a name that were escaped made another name of it.
   */
  private static final long[] FOUND_WRONG = {110_648, 244_351, 20_396_743};

  @Test
  void randomDamageMakesNoOtherPrice() {
    var fuzz = new Fuzz();
    for (int seed = 1; seed <= FILES; seed++) {
      fuzz.check(seed);
    }
    for (long seed : FOUND_WRONG) {
      fuzz.check(seed);
    }
    assertThat(fuzz.prices()).isGreaterThan(FILES);
    assertThat(fuzz.refused()).isBetween(100L, FILES / 2L);
  }
}
