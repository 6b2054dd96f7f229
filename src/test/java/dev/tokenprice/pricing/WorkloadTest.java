package dev.tokenprice.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
  private static final Map<String, String> NOVEL = Map.of("zh", "小说", "en", "Novel");

  @Test
  void goesByItsNameInTheLanguageElseByAny() {
    assertThat(workload(NOVEL, null).name("zh")).isEqualTo("小说");
    assertThat(workload(NOVEL, null).name("en")).isEqualTo("Novel");
    assertThat(workload(Map.of("en", "Novel"), null).name("zh")).isEqualTo("Novel");
  }

  @Test
  void isEstimatedIfItsTokensWereReckonedFromCharacters() {
    assertThat(workload(NOVEL, new BigDecimal("300000")).estimated()).isTrue();
    assertThat(workload(NOVEL, null).estimated()).isFalse();
  }

  @Test
  void mayNeedNoTokensOfAKind() {
    assertThat(new Workload("idle", NOVEL, ZERO, ZERO, ZERO, null, null).input()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
  void refusesLessThanNoTokens(BigDecimal input, BigDecimal cached, BigDecimal output) {
    assertThatThrownBy(() -> new Workload("novel", NOVEL, input, cached, output, null, null))
        .hasMessageContaining("0 or more tokens")
        .hasMessageContaining("'novel'");
  }

  @Test
  void refusesToGoWithoutAName() {
    assertThatThrownBy(() -> workload(Map.of(), null)).hasMessageContaining("a name");
  }

  private static Workload workload(Map<String, String> names, @Nullable BigDecimal characters) {
    return new Workload("novel", names, ONE, ZERO, ONE, null, characters);
  }
}
