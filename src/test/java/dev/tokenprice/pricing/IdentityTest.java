package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
  @ParameterizedTest
  @CsvSource({
    "GPT-4o, gpt 4o",
    "GPT-4o, ＧＰＴ－４ｏ",
    "gpt_4o_mini, GPT-4o-mini",
    "gpt-4o-2024-08-06, gpt-4o-20240806",
    "gpt-4o-2024-08-06, gpt-4o-2024.08.06",
    "Spark Pro / Max, spark pro/max",
    "qwen‑max, qwen-max",
  })
  void oneModelInTwoSpellings(String one, String other) {
    assertThat(Identity.NONE.modelKey(one)).isEqualTo(Identity.NONE.modelKey(other));
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, gpt-4o-2024-08-06",
    "gpt-4o-2024-08-06, gpt-4o-2024-05-13",
    "qwen-max, qwen-max-0428",
    "llama-3-1-8b, llama-31-8b",
    "llama-3.1-8b, llama-31-8b",
    "GLM-4, GLM-4V",
    "o1, o1-mini",
  })
  void twoModelsStayTwo(String one, String other) {
    assertThat(Identity.NONE.modelKey(one)).isNotEqualTo(Identity.NONE.modelKey(other));
  }

  @Test
  void anAliasIsTakenInAnySpelling() {
    var identity =
        new Identity(Map.of("通义千问", "阿里巴巴"), Map.of("GPT-3.5-Turbo (0125)", "GPT-3.5-Turbo"));
    assertThat(identity.modelKey("gpt-3.5-turbo(0125)"))
        .isEqualTo(identity.modelKey("GPT 3.5 turbo"));
    assertThat(identity.vendorKey(" 通义千问")).isEqualTo(identity.vendorKey("阿里巴巴"));
    assertThat(identity.vendorKey("")).isEmpty();
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    assertThat(Identity.fold(Identity.fold(name))).isEqualTo(Identity.fold(name));
  }
}
