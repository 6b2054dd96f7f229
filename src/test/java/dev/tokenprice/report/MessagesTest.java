package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern SLOT = Pattern.compile("\\{\\d}");
  private final Messages chinese = Messages.in("zh");
  private final Messages english = Messages.in("en");

  @Test
  void bothLanguagesFillInTheSameFigures() {
    assertThat(chinese.keys())
        .allSatisfy(
            key ->
                assertThat(slots(english.text(key))).as(key).isEqualTo(slots(chinese.text(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyReasonVerdictAndMeterHasItsWord(String language) {
    Messages messages = Messages.in(language);
    assertThat(Arrays.stream(HoldReason.values()).map(r -> messages.find("reason." + r.code())))
        .doesNotContain(Optional.empty());
    assertThat(Arrays.stream(Verdict.values()).map(v -> messages.find("verdict." + v)))
        .doesNotContain(Optional.empty());
    assertThat(Arrays.stream(Verdict.values()).map(v -> messages.find("verdict." + v + ".is")))
        .doesNotContain(Optional.empty());
    assertThat(Arrays.stream(Meter.values()).map(m -> messages.find("meter." + m.code())))
        .doesNotContain(Optional.empty());
  }

  @Test
  void anUnknownLanguageIsRefusedByName() {
    assertThatThrownBy(() -> Messages.in("fr"))
        .hasMessage("expected a language of [zh, en], found 'fr'");
  }

  private static Set<String> slots(String text) {
    var slots = new TreeSet<String>();
    SLOT.matcher(text).results().map(MatchResult::group).forEach(slots::add);
    return slots;
  }
}
