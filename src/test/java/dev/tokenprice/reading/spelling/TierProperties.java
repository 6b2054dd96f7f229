package dev.tokenprice.reading.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A context tier is one range, however it is written. */
class TierProperties {
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @Property(tries = 200)
  void aTierBetweenTwoLengths(
      @ForAll("between") String spelling,
      @ForAll @IntRange(min = 3, max = 500) int above,
      @ForAll @IntRange(min = 1, max = 500) int more) {
    String tier = filled(spelling, above, above + more);
    assertThat(conditions(tier)).as(tier).isEqualTo(range(above, (above + more) + "000]"));
  }

  @Property(tries = 200)
  void aTierUpToALength(
      @ForAll("upTo") String spelling, @ForAll @IntRange(min = 1, max = 999) int length) {
    String tier = filled(spelling, length, length);
    assertThat(conditions(tier)).as(tier).isEqualTo(range(0, length + "000]"));
  }

  @Property(tries = 200)
  void aTierAboveALength(
      @ForAll("above") String spelling, @ForAll @IntRange(min = 1, max = 999) int length) {
    String tier = filled(spelling, length, length);
    assertThat(conditions(tier)).as(tier).isEqualTo(range(length, ")"));
  }

  @Provide
  Arbitrary<String> between() {
    return Arbitraries.of(
        "AK<Token≤BK",
        "Ak<输入<=Bk",
        "AK < Token <= BK",
        "输入长度 (A, B]",
        "输入长度 [AK, BK)",
        "(Ak, Bk]",
        "(A,B]",
        "[Ak,Bk)",
        "[A000, B000.0]",
        "输入 [Ak,Bk)",
        "Ak-Bk",
        "AK~BK",
        "A千<Token≤B千",
        "A000<len<=B000");
  }

  @Provide
  Arbitrary<String> upTo() {
    return Arbitraries.of(
        "≤BK",
        "<=Bk",
        "<BK",
        "0<Token≤BK",
        "[0, BK)",
        "(0, B]",
        "输入长度 [0, B]",
        "输入<=Bk",
        "输入 [0,Bk)",
        "up to Bk tokens",
        "Prompts ≤ Bk tokens",
        "BK以内",
        "input_lte_Bk",
        "不超过BK",
        "<BK context length");
  }

  @Provide
  Arbitrary<String> above() {
    return Arbitraries.of(
        ">AK",
        "> Ak",
        "Ak+",
        "输入长度 [A+)",
        "输入 [Ak, +∞)",
        "(A,+∞)",
        "above_Ak_tokens",
        "context_over_Ak",
        "超过AK",
        "AK以上",
        "Prompts > Ak tokens",
        "more than A,000 tokens");
  }

  private static String filled(String spelling, int above, int upTo) {
    return spelling
        .replaceAll("(?<![A-Za-z])A(?![a-z]{2})", Integer.toString(above))
        .replaceAll("(?<![A-Za-z])B(?![a-z]{2})", Integer.toString(upTo));
  }

  private static String range(int above, String rest) {
    return "context=(" + (above == 0 ? "0" : above + "000") + "," + rest;
  }

  private static String conditions(String tier) {
    String file = "model,context_tier,input ($/1M tokens)\na,\"" + tier + "\",2\n";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    var reading = READER.read("list.csv", bytes, Mapping.none());
    try (Stream<CellReading> cells = reading.cells()) {
      List<String> all =
          cells.flatMap(c -> c.quotes().stream()).map(q -> q.offer().conditions().text()).toList();
      return String.join(" and ", all);
    }
  }
}
