package dev.tokenprice.reading.pollution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first files of the fuzzing run, the same each time. */
class FuzzTest {
  private static final int FILES = 1_500;

  @Test
  void randomDamageMakesNoOtherPrice() {
    var fuzz = new Fuzz();
    for (int seed = 1; seed <= FILES; seed++) {
      fuzz.check(seed);
    }
    assertThat(fuzz.prices()).isGreaterThan(FILES);
    assertThat(fuzz.refused()).isBetween(100L, FILES / 2L);
  }
}
