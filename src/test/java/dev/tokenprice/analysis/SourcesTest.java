package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final LocalDate MONDAY = LocalDate.parse("2024-05-20");
  private static final LocalDate TUESDAY = LocalDate.parse("2024-05-21");

  @Test
  void aModelThatGoesOnUnderAnotherNameIsNotLost() {
    SourceState state =
        state(
            history("qwen max", MONDAY, MONDAY),
            history("Qwen-Max", TUESDAY, TUESDAY),
            history("qwen-plus", MONDAY, TUESDAY));

    assertThat(state.offers()).isEqualTo(2);
    assertThat(state.lost()).isZero();
  }

  @Test
  void aModelThatEndsIsLost() {
    SourceState state =
        state(history("qwen-max", MONDAY, MONDAY), history("qwen-plus", MONDAY, TUESDAY));

    assertThat(state.offers()).isEqualTo(1);
    assertThat(state.lost()).isEqualTo(1);
  }

  @Test
  void twoNamesAtATimeAreTwoOffers() {
    SourceState state =
        state(history("qwen max", MONDAY, TUESDAY), history("Qwen-Max", MONDAY, TUESDAY));

    assertThat(state.offers()).isEqualTo(2);
    assertThat(state.lost()).isZero();
  }

  private static SourceState state(OfferHistory... histories) {
    return Sources.registered(
            Stream.of(histories), new Register(Names.NONE, 10), TUESDAY, BigDecimal.ONE)
        .states()
        .get(0);
  }

  private static OfferHistory history(String model, LocalDate from, LocalDate lastSeen) {
    return new OfferHistory(
        "list",
        new Offer("vendor", model, Service.INFERENCE, Conditions.NONE),
        null,
        List.of(
            new PricePoint(
                Meter.INPUT,
                Money.yuan("4"),
                Unit.MILLION_TOKENS,
                from,
                null,
                Phase.FROM,
                from,
                lastSeen,
                null,
                new Provenance("list.csv", 2, "input", "4"))));
  }
}
