package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldTest {
  @Test
  void keepsWhereWhyAndTheEvidenceWhenASuggestionIsAdded() {
    var where = new Provenance("list.csv", 7, "Input", "2.5");
    var held = Held.of(where, HoldReason.MALFORMED, "stray", "2.5");

    assertThat(held.suggestion()).isEmpty();
    assertThat(held.suggesting("unit: USD/1M tokens"))
        .isEqualTo(new Held(where, HoldReason.MALFORMED, held.evidence(), "unit: USD/1M tokens"));
    assertThat(held.evidence()).containsExactly("stray", "2.5");
  }

  @Test
  void aFileAsAWholeHasNoLineAndNoColumn() {
    assertThat(Provenance.ofFile("2024/list.csv"))
        .isEqualTo(new Provenance("2024/list.csv", 0, "", ""));
  }
}
