package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

  @Property
  void theDaysOwnRateElseTheLatestBefore(
      @ForAll @Size(max = 20) Set<@IntRange(max = 60) Integer> days,
      @ForAll @IntRange(max = 70) int asked) {
    var rates = new ExchangeRates(days.stream().map(ExchangeRatesTest::dollar).toList());
    var expected = days.stream().filter(day -> day <= asked).max(Integer::compare);
    assertThat(rates.on("USD", FIRST.plusDays(asked)).map(ExchangeRate::date))
        .isEqualTo(expected.map(FIRST::plusDays));
  }

  @Property
  void orderOfArrivalDoesNotMatter(@ForAll @Size(max = 9) List<@IntRange(max = 30) Integer> days) {
    var there =
        days.stream().distinct().map(ExchangeRatesTest::dollar).collect(Collectors.toList());
    var back = new ArrayList<>(there);
    java.util.Collections.reverse(back);
    assertThat(new ExchangeRates(there).all()).isEqualTo(new ExchangeRates(back).all());
  }

  @Property
  void aCrossRateIsTheQuotientToTwelveDecimals(
      @ForAll @BigRange(min = "0.0001", max = "20") @Scale(5) BigDecimal yuan,
      @ForAll @BigRange(min = "0.0001", max = "2000") @Scale(5) BigDecimal units) {
    var rate = ExchangeRates.cross(yuan, units);
    assertThat(rate.scale()).isEqualTo(12);
    assertThat(rate.multiply(units).subtract(yuan).abs())
        .isLessThanOrEqualTo(units.multiply(new BigDecimal("5E-13")));
  }

  @Test
  void theDollarOfMay31ThroughTheEuro() {
    var rate = ExchangeRates.cross(new BigDecimal("7.8577"), new BigDecimal("1.0852"));
    assertThat(rate).isEqualByComparingTo("7.240785108736");
    assertThat(rate.setScale(4, RoundingMode.HALF_EVEN)).isEqualByComparingTo("7.2408");
  }

  @Test
  void yuanAreOneYuanOnAnyDay() {
    assertThat(new ExchangeRates(List.of()).on("CNY", FIRST).orElseThrow().yuan())
        .isEqualByComparingTo("1");
  }

  @Test
  void aCurrencyWithoutRateHasNone() {
    assertThat(new ExchangeRates(List.of(dollar(0))).on("EUR", FIRST)).isEmpty();
    assertThat(new ExchangeRates(List.of(dollar(1))).on("USD", FIRST)).isEmpty();
  }

  @Test
  void aLaterRateOfTheSameDayReplaces() {
    var first = new ExchangeRate("USD", FIRST, new BigDecimal("7.1"), "one");
    var second = new ExchangeRate("USD", FIRST, new BigDecimal("7.2"), "two");
    assertThat(new ExchangeRates(List.of(first, second)).all()).containsExactly(second);
  }

  @Test
  void aRateIsAboveZero() {
    assertThatThrownBy(() -> new ExchangeRate("USD", FIRST, BigDecimal.ZERO, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ExchangeRate dollar(int day) {
    return new ExchangeRate(
        "USD", FIRST.plusDays(day), new BigDecimal("7").add(BigDecimal.valueOf(day, 3)), "test");
  }
}
