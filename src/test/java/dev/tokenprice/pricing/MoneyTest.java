package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @Property
  void sameAsLooksAtTheNumberNotAtItsScale(
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(12) BigDecimal amount,
      @ForAll @IntRange(min = 0, max = 9) int moreDecimals) {
    var longer = amount.setScale(amount.scale() + moreDecimals);
    assertThat(new Money(amount, "CNY").sameAs(new Money(longer, "CNY"))).isTrue();
    assertThat(new Money(amount, "CNY").sameAs(new Money(longer, "USD"))).isFalse();
    assertThat(new Money(amount, "CNY").sameAs(new Money(amount.add(BigDecimal.ONE), "CNY")))
        .isFalse();
  }

  @Property
  void keepsEveryDigit(@ForAll @BigRange(min = "0", max = "1000000") @Scale(12) BigDecimal amount) {
    assertThat(new Money(amount, "USD")).hasToString(amount.toPlainString() + " USD");
  }

  @Test
  void showsSmallAndLargeAmountsInFull() {
    assertThat(new Money(new BigDecimal("1E-7"), "USD")).hasToString("0.0000001 USD");
    assertThat(new Money(new BigDecimal("5E+6"), "USD")).hasToString("5000000 USD");
  }

  @Test
  void zeroIsZeroAtAnyScale() {
    assertThat(Money.yuan("0.000").isZero()).isTrue();
    assertThat(Money.yuan("0.001").isZero()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cny", "CN", "CNYX", "元", "C Y", "ＣＮＹ"})
  void refusesWhatIsNoCurrencyCode(String code) {
    assertThatThrownBy(() -> new Money(BigDecimal.ONE, code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'");
  }
}
