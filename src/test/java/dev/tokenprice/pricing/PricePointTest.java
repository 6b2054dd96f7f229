package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PricePointTest {
  private static final LocalDate MAY_21 = LocalDate.of(2024, 5, 21);
  private static final LocalDate MAY_31 = LocalDate.of(2024, 5, 31);

  @Test
  void seenAgainMovesNothingButTheDayItWasLastSeen() {
    assertThat(lastSeen(MAY_21).seen(MAY_31)).isEqualTo(lastSeen(MAY_31));
  }

  private static PricePoint lastSeen(LocalDate on) {
    return new PricePoint(
        Meter.INPUT,
        new Money(new BigDecimal("0.5"), "CNY"),
        Unit.MILLION_TOKENS,
        MAY_21,
        Phase.FROM,
        MAY_21,
        on,
        "https://vendor.example/prices",
        new Provenance("list.csv", 2, "Input", "0.5"));
  }
}
