package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldTextTest {
  private final HeldText english = new HeldText(Messages.in("en"));
  private final HeldText chinese = new HeldText(Messages.in("zh"));

  @ParameterizedTest
  @EnumSource(HoldReason.class)
  void everyReasonHasASentenceWithoutEvidence(HoldReason reason) {
    for (HeldText texts : new HeldText[] {english, chinese}) {
      assertThat(texts.sentence(held(reason))).isNotEqualTo(reason.code()).doesNotContain("{");
      assertThat(texts.whatToDo(held(reason))).isNotEmpty();
    }
  }

  @Test
  void theFirstPieceOfEvidenceChoosesTheSentence() {
    assertThat(english.sentence(held(HoldReason.TOO_LARGE, "columns", "5000")))
        .isEqualTo("Above the limit of 5000 columns");
    assertThat(chinese.sentence(held(HoldReason.TOO_LARGE, "columns", "5000")))
        .isEqualTo("超过上限 5000 列");
  }

  @Test
  void theFolderOfTheFileComesBeforeTheEvidence() {
    var rate = Held.of(new Provenance("fx/bank.csv", 3, "rate", "7.2"), HoldReason.UNIT_NOT_STATED);
    assertThat(english.sentence(rate))
        .isEqualTo("Not said whether the rate is for 1 or for 100 of the currency");
    assertThat(chinese.whatToDo(rate)).isEqualTo("在表里加一列单位（1 或 100），重新投放");
  }

  @Test
  void whatToDoAboutAPriceIsNotWhatToDoAboutARate() {
    Held low = held(HoldReason.MAGNITUDE, "low", "0.0000006");
    assertThat(english.sentence(low)).startsWith("That is 0.0000006 per million tokens, below");
    assertThat(english.whatToDo(low)).contains("a price per token").doesNotContain("rate");
    assertThat(chinese.whatToDo(low)).contains("每 token").doesNotContain("汇率");
  }

  @Test
  void elseTheNumberOfPieces() {
    assertThat(english.sentence(held(HoldReason.UNIT_CONFLICT, "元/千tokens", "元/百万tokens")))
        .isEqualTo(
            "Units or currencies contradict each other: 元/千tokens in one place, 元/百万tokens in"
                + " another");
  }

  @Test
  void elseTheReason() {
    assertThat(english.sentence(held(HoldReason.LOWER_BOUND, "0.5起", "a", "b")))
        .isEqualTo("Only a lower bound is stated, which is no price");
  }

  @Test
  void aLineForTheMappingFileIsPrintedReadyToUse() {
    Held held = held(HoldReason.AMBIGUOUS).suggesting("accept: [magnitude]");
    assertThat(english.whatToDo(held))
        .isEqualTo("In a mapping file NAME.yml beside it, write: accept: [magnitude]");
  }

  @Test
  void aUnitIsNeverSuggestedAsIfItWereKnown() {
    Held held = held(HoldReason.UNIT_NOT_STATED).suggesting("unit: USD/1M tokens");
    assertThat(english.whatToDo(held))
        .isEqualTo(
            "Find out the unit, then state it in a mapping file NAME.yml beside it, e.g. unit:"
                + " USD/1M tokens or unit: CNY/1K tokens");
  }

  private static Held held(HoldReason reason, String... evidence) {
    return Held.of(new Provenance("list.csv", 2, "input", "1"), reason, evidence);
  }
}
