package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
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
    assertThat(Names.NONE.modelKey(one)).isEqualTo(Names.NONE.modelKey(other));
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
    assertThat(Names.NONE.modelKey(one)).isNotEqualTo(Names.NONE.modelKey(other));
  }

  @Test
  void twoVendorsStayTwo() {
    assertThat(Names.NONE.vendorKey("OpenAI")).isNotEqualTo(Names.NONE.vendorKey("Open Router"));
  }

  @Test
  void anAliasIsTakenInAnySpelling() {
    var names = new Names(Map.of("通义千问", "阿里巴巴"), Map.of("GPT-3.5-Turbo (0125)", "GPT-3.5-Turbo"));
    assertThat(names.modelKey("gpt-3.5-turbo(0125)")).isEqualTo(names.modelKey("GPT 3.5 turbo"));
    assertThat(names.vendorKey(" 通义千问")).isEqualTo(names.vendorKey("阿里巴巴"));
    assertThat(names.vendorKey("")).isEmpty();
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
  }
}
