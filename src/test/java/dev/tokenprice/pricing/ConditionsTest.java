package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  @Property
  void readBackWhateverCharactersTheyHold(
      @ForAll @Size(max = 4) Map<@From("words") String, @From("words") String> byName) {
    var conditions = Conditions.of(byName);
    assertThat(Conditions.parse(conditions.text())).isEqualTo(conditions);
  }

  @Property
  void twoDifferentOnesHaveDifferentTexts(
      @ForAll @Size(max = 3) Map<@From("words") String, @From("words") String> one,
      @ForAll @Size(max = 3) Map<@From("words") String, @From("words") String> other) {
    assertThat(Conditions.of(one).text().equals(Conditions.of(other).text()))
        .isEqualTo(one.equals(other));
  }

  @Property
  void anyTextIsReadOrRefusedWithASentence(@ForAll("oddTexts") String text) {
    try {
      assertThat(Conditions.parse(Conditions.parse(text).text())).isEqualTo(Conditions.parse(text));
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("condition");
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(6),
        Arbitraries.strings().withChars("\\=; a\n\"").ofMinLength(1).ofMaxLength(6));
  }

  @Provide
  Arbitrary<String> oddTexts() {
    return Arbitraries.strings().withChars("\\=; ab").ofMaxLength(12);
  }

  @Test
  void areInOrderOfName() {
    var conditions = Conditions.NONE.with("thinking", "on").with("context", "(0,32000]");
    assertThat(conditions.text()).isEqualTo("context=(0,32000]; thinking=on");
  }

  @Test
  void compareByTheirOwnOrderNotByTheCallers() {
    var reversed = new TreeMap<String, String>(java.util.Comparator.reverseOrder());
    reversed.put("a", "1");
    reversed.put("b", "2");
    assertThat(new Conditions(reversed).text()).isEqualTo("a=1; b=2");
  }

  @Test
  void noneIsEmptyText() {
    assertThat(Conditions.parse("")).isEqualTo(Conditions.NONE);
    assertThat(Conditions.NONE.text()).isEmpty();
    assertThat(Conditions.NONE.isEmpty()).isTrue();
    assertThat(Conditions.NONE.with("thinking", "off").isEmpty()).isFalse();
  }

  @Test
  void blankAfterTheSemicolonMayBeLeftOut() {
    assertThat(Conditions.parse("a=1;b=2").byName()).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "=1",
        "a=",
        "a=1; ",
        "a=1;",
        "a=1; b",
        "a=1\\",
        "a=1=2",
        "a=1; a=2",
        ";",
        "\\"
      })
  void refusesWhatItCannotReadForCertain(String text) {
    assertThatThrownBy(() -> Conditions.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
