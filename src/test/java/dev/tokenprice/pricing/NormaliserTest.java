package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

  @Property
  void isExact(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(9) BigDecimal amount,
      @ForAll @IntRange(min = 0, max = 9) int exponent,
      @ForAll @BigRange(min = "0.000000000001", max = "20") @Scale(12) BigDecimal rate) {
    var yuan =
        Normaliser.yuanPerMillionTokens(
                new Money(amount, "USD"),
                new Unit.Tokens(exponent),
                new ExchangeRate("USD", DAY, rate, "test"))
            .orElseThrow();
    var tokens = BigDecimal.TEN.pow(exponent);
    assertThat(yuan.multiply(tokens)).isEqualByComparingTo(amount.multiply(rate).movePointRight(6));
  }

  @ParameterizedTest
  @CsvSource({
    "0.12, 1000, 120",
    "0.21, 10000, 21",
    "0.8, 1000000, 0.8",
    "0.000005, 1, 5",
    "0, 1000, 0"
  })
  void theSpellingsOfMay2024(String amount, String per, String expected) {
    assertThat(Normaliser.perMillionTokens(Money.yuan(amount), Unit.parse(per)).orElseThrow())
        .isEqualByComparingTo(expected);
  }

  @Test
  void hoursAreNoTokens() {
    assertThat(Normaliser.perMillionTokens(Money.yuan("20"), new Unit.Other("hour"))).isEmpty();
  }

  @Test
  void refusesTheRateOfAnotherCurrency() {
    var euro = new ExchangeRate("EUR", DAY, new BigDecimal("7.8577"), "test");
    assertThatThrownBy(
            () ->
                Normaliser.yuanPerMillionTokens(
                    new Money(BigDecimal.ONE, "USD"), Unit.MILLION_TOKENS, euro))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("EUR");
  }
}
