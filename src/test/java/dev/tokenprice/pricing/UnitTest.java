package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
  @Property
  void tokensReadBack(@ForAll @IntRange(min = 0, max = 9) int exponent) {
    var unit = new Unit.Tokens(exponent);
    assertThat(Unit.parse(unit.per())).isEqualTo(unit);
  }

  @Property
  void namesReadBack(@ForAll @NotBlank String name) {
    Assume.that(!name.matches("[0-9]+"));
    assertThat(Unit.parse(name)).isEqualTo(new Unit.Other(name));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1000, 3", "10000, 4", "1000000, 6"})
  void perIsTheNumberOfTokens(String per, int exponent) {
    assertThat(Unit.parse(per)).isEqualTo(new Unit.Tokens(exponent));
    assertThat(new Unit.Tokens(exponent).per()).isEqualTo(per);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2000", "01000", "1500", "10000000000"})
  void refusesWhatIsNoPowerOfTen(String per) {
    assertThatThrownBy(() -> Unit.parse(per)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1000"})
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> new Unit.Other(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void refusesQuantitiesNobodySells(int exponent) {
    assertThatThrownBy(() -> new Unit.Tokens(exponent))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
