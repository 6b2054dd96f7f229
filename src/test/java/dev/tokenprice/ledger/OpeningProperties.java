package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class OpeningProperties {
  private static final int OFFER = 7;

  @Property
  void whatIsWrittenIsRead(@ForAll("prices") List<PointRow> prices) {
    String opening = Objects.requireNonNull(Opening.of(prices));

    assertThat(new Opening().points(OFFER, opening)).isEqualTo(prices);
  }

  /** One that is cut between two prices is noticed by the sum of what the delivery recorded. */
  @Property
  void anOpeningThatIsCutIsNeverReadAsWhole(@ForAll("prices") List<PointRow> prices) {
    String opening = Objects.requireNonNull(Opening.of(prices));
    for (int end = 0; end < opening.length(); end++) {
      String cut = opening.substring(0, end);
      boolean betweenTwo = cut.isEmpty() || cut.endsWith("\u001e");
      boolean afterOne = opening.charAt(end) == '\u001e';
      if (betweenTwo || afterOne) {
        assertThat(new Opening().points(OFFER, cut)).hasSizeLessThan(prices.size());
      } else {
        assertThatThrownBy(() -> new Opening().points(OFFER, cut))
            .isInstanceOf(LedgerException.class);
      }
    }
  }

  @Example
  void whatIsTheSameIsWrittenOnce() {
    String opening =
        Opening.of(List.of(price(1, Meter.INPUT, "4", null), price(2, Meter.OUTPUT, "12", null)));

    assertThat(opening)
        .isEqualTo(
            "1|input|2024-05-21|FROM|-|3|3|4|CNY|1000000|5|2|4|-|-|/2|output||||||12|||||12|||"
                .replace('|', '\u001f')
                .replace('/', '\u001e')
                .replace('-', '\u001a')
                .replace("2024\u001a05\u001a21", "2024-05-21"));
  }

  @Example
  void marksOfItsOwnInATextDoNotFit() {
    assertThat(Opening.of(List.of(price(1, Meter.INPUT, "4", "a\u001fb")))).isNull();
    assertThat(Opening.of(List.of(price(1, Meter.INPUT, "4", "a\u001eb")))).isNull();
    assertThat(Opening.of(List.of(price(1, Meter.INPUT, "4", "\u001a")))).isNull();
    assertThat(Opening.of(List.of(price(1, Meter.INPUT, "4", "")))).isNull();
  }

  @Example
  void whatIsTooLongDoesNotFit() {
    String longest = "x".repeat(StoredText.SHORT);
    List<PointRow> few =
        List.of(price(1, Meter.INPUT, "4", longest), price(2, Meter.OUTPUT, "4", longest + "y"));
    List<PointRow> many =
        IntStream.range(0, 9).mapToObj(i -> price(i, Meter.INPUT, "4", longest + i)).toList();

    assertThat(Opening.of(few)).isNotNull();
    assertThat(Opening.of(many)).isNull();
  }

  private static PointRow price(int id, Meter meter, String amount, @Nullable String reference) {
    return new PointRow(
        OFFER,
        id,
        meter,
        Moment.from(LocalDate.parse("2024-05-21")),
        null,
        3,
        3,
        new Money(new BigDecimal(amount), "CNY"),
        Unit.MILLION_TOKENS,
        5,
        2,
        amount,
        reference,
        null);
  }

  @Provide
  static Arbitrary<List<PointRow>> prices() {
    Arbitrary<LocalDate> dates =
        Arbitraries.integers().between(0, 9).map(day -> LocalDate.of(2024, 5, 20).plusDays(day));
    Arbitrary<String> texts =
        Arbitraries.of("a", "4", "$ 4", "https://example.com/1", "阿里云", "\t", "\n", "'", "-", "\\");
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("1e20").subtract(BigDecimal.ONE))
            .ofScale(StoredAmount.DECIMALS)
            .map(StoredAmount::read);
    Arbitrary<Moment> moments =
        Combinators.combine(dates, Arbitraries.of(Phase.class)).as(Moment::new);
    Arbitrary<Integer> ids = Arbitraries.integers().between(1, 3);
    return Combinators.combine(
            Arbitraries.of(Meter.class),
            moments,
            dates.injectNull(0.5),
            Combinators.combine(ids, ids, ids, Arbitraries.longs().between(1, 3)).as(Place::new),
            Combinators.combine(amounts, Arbitraries.of("CNY", "USD")).as(Money::new),
            Arbitraries.of(Unit.MILLION_TOKENS, new Unit.Tokens(0), new Unit.Other("image")),
            Combinators.combine(texts, texts.injectNull(0.5)).as(Texts::new),
            dates.injectNull(0.5))
        .as(
            (meter, moment, until, place, price, per, words, seen) ->
                new PointRow(
                    OFFER,
                    1,
                    meter,
                    moment,
                    until,
                    place.delivery,
                    place.statedIn,
                    price,
                    per,
                    place.line,
                    place.column,
                    words.cell,
                    words.reference,
                    seen))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private record Place(int delivery, int statedIn, int column, long line) {}

  private record Texts(String cell, @Nullable String reference) {}
}
