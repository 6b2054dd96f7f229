package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick ways give what a division to 16 digits gives if it is exact, else to 34. */
class QuotientProperties {
  @Property(tries = 20_000)
  void ofAnyNumbers(
      @ForAll("numbers") BigDecimal dividend, @ForAll("divisors") BigDecimal divisor) {
    assertThat(Quotient.of(dividend, divisor)).isEqualTo(quotient(dividend, divisor));
  }

  @Property(tries = 20_000)
  void ofProducts(@ForAll("numbers") BigDecimal one, @ForAll("divisors") BigDecimal divisor) {
    BigDecimal dividend = one.multiply(divisor);

    assertThat(Quotient.of(dividend, divisor)).isEqualTo(quotient(dividend, divisor));
  }

  @Property(tries = 20)
  void notByZero(@ForAll("numbers") BigDecimal dividend) {
    assertThatThrownBy(() -> Quotient.of(dividend, new BigDecimal("0.00")))
        .isInstanceOf(ArithmeticException.class);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal few = dividend.divide(divisor, MathContext.DECIMAL64);
    return few.multiply(divisor).compareTo(dividend) == 0
        ? few
        : dividend.divide(divisor, MathContext.DECIMAL128);
  }

  @Provide
  Arbitrary<BigDecimal> divisors() {
    Arbitrary<BigDecimal> shares =
        Arbitraries.of("1", "2", "3", "4", "8", "10", "11", "16", "100", "-4", "0.25", "4.0")
            .map(BigDecimal::new);
    return Arbitraries.oneOf(shares, numbers().filter(number -> number.signum() != 0));
  }

  /** Of any length, many with zeros at the end. */
  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 22).flatMap(QuotientProperties::ofDigits),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(-3, 20))
        .as(
            (digits, zeros, scale) ->
                new BigDecimal(digits.multiply(BigInteger.TEN.pow(zeros)), scale));
  }

  private static Arbitrary<BigInteger> ofDigits(int count) {
    BigInteger end = BigInteger.TEN.pow(count);
    return Arbitraries.bigIntegers().between(end.negate(), end);
  }
}
