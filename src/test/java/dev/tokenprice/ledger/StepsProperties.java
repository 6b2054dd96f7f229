package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short way of a price that stands alone ends where the long one does. */
class StepsProperties {
  private static final LocalDate DAY = LocalDate.parse("2024-05-15");

  @Property
  void aPriceAloneTakesTheStepsOfAny(
      @ForAll @From("rows") PointRow row, @ForAll @From("days") LocalDate asOf) {
    var dates = new SourceDates();
    dates.add(1, DAY.minusDays(3));
    dates.add(2, DAY);
    var steps = new Steps(asOf);

    assertThat(steps.of(List.of(row), dates))
        .isEqualTo(steps.of(Series.of(List.of(row), dates), dates));
  }

  @Provide
  Arbitrary<PointRow> rows() {
    return Combinators.combine(
            Combinators.combine(days(), Arbitraries.of(Phase.class)).as(Moment::new),
            days().injectNull(0.4),
            Arbitraries.of(1, 2),
            Arbitraries.of(1, 2),
            Arbitraries.of("0", "0.004", "12"),
            days().injectNull(0.4))
        .as(
            (moment, until, delivery, statedIn, amount, lastSeen) ->
                new PointRow(
                    7,
                    3,
                    Meter.INPUT,
                    moment,
                    until,
                    delivery,
                    statedIn,
                    Money.yuan(amount),
                    Unit.MILLION_TOKENS,
                    2,
                    1,
                    amount,
                    null,
                    lastSeen));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-8, 8).map(DAY::plusDays);
  }
}
