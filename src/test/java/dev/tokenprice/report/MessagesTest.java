package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern SLOT = Pattern.compile("\\{[0-9]}");

  private final Messages chinese = Messages.in("zh");
  private final Messages english = Messages.in("en");

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(but(chinese.keys(), english.keys())).allMatch(key -> key.startsWith("currency."));
    assertThat(but(english.keys(), chinese.keys())).isEmpty();
  }

  @Test
  void a_text_has_the_same_slots_in_both_languages() {
    for (String key : english.keys()) {
      assertThat(slots(english.text(key))).as(key).isEqualTo(slots(chinese.text(key)));
    }
  }

  private static Set<String> but(Set<String> some, Set<String> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> slots(String text) {
    var slots = new TreeSet<String>();
    SLOT.matcher(text).results().forEach(slot -> slots.add(slot.group()));
    return slots;
  }
}
