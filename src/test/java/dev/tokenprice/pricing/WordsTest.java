package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that stand in files and in the ledger. */
class WordsTest {
  @ParameterizedTest
  @EnumSource
  void metersReadBack(Meter meter) {
    assertThat(Meter.of(meter.code())).isEqualTo(meter);
  }

  @ParameterizedTest
  @EnumSource
  void reasonsReadBack(HoldReason reason) {
    assertThat(HoldReason.of(reason.code())).isEqualTo(reason);
    assertThat(reason.code()).matches("[a-z-]+");
  }

  @ParameterizedTest
  @EnumSource
  void servicesReadBack(Service service) {
    assertThat(Service.of(service.code())).isEqualTo(service);
  }

  @Test
  void anUnknownWordIsNamed() {
    assertThatThrownBy(() -> Meter.of("inputs")).hasMessageContaining("'inputs'");
    assertThatThrownBy(() -> HoldReason.of("weird")).hasMessageContaining("'weird'");
    assertThatThrownBy(() -> Service.of("rent")).hasMessageContaining("'rent'");
    assertThat(Meter.find("inputs")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 32000 | (0,32000]", "128000 | | (128000,)"})
  void tiersHaveOneText(long above, Long upTo, String text) {
    assertThat(new TokenRange(above, upTo).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "5, 5", "6, 5"})
  void tiersHoldSomething(long above, Long upTo) {
    assertThatThrownBy(() -> new TokenRange(above, upTo))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOfferHasAModelAndAQuoteIsNeverNegative() {
    assertThatThrownBy(() -> new Offer("V", " ", Service.INFERENCE, Conditions.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    var offer = new Offer("V", "M", Service.INFERENCE, Conditions.NONE);
    var where = new Provenance("a.csv", 2, "input", "-1");
    assertThatThrownBy(
            () ->
                new Quote(
                    offer,
                    Meter.INPUT,
                    new Money(BigDecimal.ONE.negate(), "CNY"),
                    Unit.MILLION_TOKENS,
                    null,
                    null,
                    Phase.FROM,
                    null,
                    null,
                    where))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
