package dev.tokenprice.reading.pollution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged file gives the same prices, fewer of them or none: never a different one. */
class PollutionTest {
  /** What leaves every cell of the price tables as it is costs no price. */
  private static final Set<Damage> HARMLESS =
      EnumSet.of(
          Damage.PREAMBLE,
          Damage.TRAILING_LINES,
          Damage.REPEATED_HEADER,
          Damage.TWO_TABLES,
          Damage.RECORD_SEPARATOR);

  static Stream<Arguments> harmless() {
    return CleanFile.NAMES.stream()
        .flatMap(name -> HARMLESS.stream().map(damage -> Arguments.of(name, damage)));
  }

  static Stream<Arguments> damagedFiles() {
    return CleanFile.NAMES.stream()
        .flatMap(name -> Stream.of(Damage.values()).map(damage -> Arguments.of(name, damage)));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("damagedFiles")
  void noDamageMakesAnotherPrice(String name, Damage damage) {
    CleanFile file = CleanFile.load(name);
    Set<String> clean = ReadPrices.of(Form.PLAIN.file(file.lines()));
    Map<String, Set<String>> wrong = new LinkedHashMap<>();
    for (String damaged : damage.variants(file).toList()) {
      Set<String> other = new TreeSet<>(ReadPrices.of(damaged));
      other.removeAll(clean);
      if (!other.isEmpty()) {
        wrong.put(damaged, other);
      }
    }
    assertThat(wrong).as(() -> wrong.size() + " variants give other prices").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"wide, 25", "long, 9", "before-after, 32", "zh, 18", "multi-table, 17"})
  void theCleanFileIsReadWhole(String name, int prices) {
    CleanFile file = CleanFile.load(name);
    assertThat(ReadPrices.of(Form.PLAIN.file(file.lines()))).hasSize(prices);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("harmless")
  void harmlessDamageCostsNoPrice(String name, Damage damage) {
    CleanFile file = CleanFile.load(name);
    Set<String> clean = ReadPrices.of(Form.PLAIN.file(file.lines()));
    assertThat(damage.variants(file).toList())
        .isNotEmpty()
        .allSatisfy(damaged -> assertThat(ReadPrices.of(damaged)).isEqualTo(clean));
  }

  @Test
  void thereAreThousandsOfVariants() {
    long variants =
        CleanFile.NAMES.stream()
            .map(CleanFile::load)
            .flatMap(file -> Stream.of(Damage.values()).flatMap(damage -> damage.variants(file)))
            .count();
    assertThat(variants).isGreaterThan(4_000);
  }

  /** The comparison bites: a swapped pair of prices, another model and a lost tier are seen. */
  @Test
  void anotherPriceIsSeen() {
    Set<String> clean = ReadPrices.of(wide("gpt-4o", "2.50", "10.00", "<=128k"));
    assertThat(
            List.of(
                wide("gpt-4o", "10.00", "2.50", "<=128k"),
                wide("gpt-4", "2.50", "10.00", "<=128k"),
                wide("gpt-4o", "2.50", "10.00", "")))
        .allSatisfy(other -> assertThat(ReadPrices.of(other)).doesNotContainAnyElementsOf(clean));
  }

  private static String wide(String model, String input, String output, String tier) {
    return "model,input ($/1M tokens),output ($/1M tokens),context tier\n"
        + String.join(",", model, input, output, tier)
        + "\n";
  }
}
