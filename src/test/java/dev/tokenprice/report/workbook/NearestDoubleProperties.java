package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick way gives the double that the long one gives. */
class NearestDoubleProperties {
  @Property(tries = 20_000)
  void ofAnyNumber(@ForAll("numbers") BigDecimal number) {
    assertThat(NearestDouble.of(number)).isEqualTo(number.doubleValue());
  }

  @Property(tries = 20_000)
  void ofAQuotient(@ForAll("prices") BigDecimal one, @ForAll("prices") BigDecimal other) {
    BigDecimal quotient = one.divide(other, MathContext.DECIMAL128);

    assertThat(NearestDouble.of(quotient)).isEqualTo(quotient.doubleValue());
  }

  /** Right between two doubles, and as little beside as can be written. */
  @Property(tries = 20_000)
  void betweenTwoDoubles(@ForAll("doubles") double one, @ForAll("beside") BigDecimal beside) {
    BigDecimal middle =
        new BigDecimal(one).add(new BigDecimal(Math.nextUp(one))).divide(BigDecimal.valueOf(2));
    BigDecimal number = middle.add(beside);

    assertThat(NearestDouble.of(number)).isEqualTo(number.doubleValue());
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigInteger> digits =
        Arbitraries.integers()
            .between(1, 40)
            .flatMap(
                count ->
                    Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(count - 1), BigInteger.TEN.pow(count))
                        .withoutEdgeCases());
    return Combinators.combine(digits, Arbitraries.integers().between(-5, 60)).as(BigDecimal::new);
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000_000), Arbitraries.integers().between(0, 9))
        .as(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.doubles().between(1e-6, 1e12).ofScale(9);
  }

  @Provide
  Arbitrary<BigDecimal> beside() {
    return Arbitraries.of("0", "1e-17", "-1e-17", "1e-25", "-1e-25", "1e-60", "-1e-60")
        .map(BigDecimal::new);
  }
}
