package dev.tokenprice.ledger.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What comes out of a spool is what went in, wherever it lay. */
class SpoolProperties {
  private static final Codec<OfferHistory> HISTORIES =
      new Codec<>() {
        @Override
        public void write(OfferHistory thing, ValueWriter to) {
          to.history(thing);
        }

        @Override
        public OfferHistory read(ValueReader from) {
          return from.history();
        }
      };

  @Property(tries = 40)
  void aSpoolKeepsTheOrder(
      @ForAll @Size(max = 120) List<@From("histories") OfferHistory> histories,
      @ForAll @IntRange(max = 60) int inMemory) {
    var spool = new Spool<>(HISTORIES, inMemory);
    histories.forEach(spool::add);

    assertThat(spool.size()).isEqualTo(histories.size());
    assertThat(spool).containsExactlyElementsOf(histories);
    assertThat(spool.stream()).containsExactlyElementsOf(histories);
  }

  @Property(tries = 40)
  void aSpoolMayBeReadWhileItGrows(
      @ForAll @Size(min = 2, max = 50) List<@From("histories") OfferHistory> histories) {
    var spool = new Spool<>(HISTORIES, 1);
    int half = histories.size() / 2;
    histories.subList(0, half).forEach(spool::add);

    assertThat(spool).containsExactlyElementsOf(histories.subList(0, half));
    histories.subList(half, histories.size()).forEach(spool::add);
    assertThat(spool).containsExactlyElementsOf(histories);
  }

  @Property(tries = 40)
  void aSortedSpoolSorts(
      @ForAll @Size(max = 120) List<@From("histories") OfferHistory> histories,
      @ForAll @IntRange(min = 1, max = 60) int inMemory) {
    Comparator<OfferHistory> order =
        Comparator.<OfferHistory, String>comparing(history -> history.offer().model())
            .thenComparing(OfferHistory::source)
            .thenComparing(OfferHistory::toString);
    var spool = new SortedSpool<>(HISTORIES, order, inMemory);
    histories.forEach(spool::add);
    var sorted = new ArrayList<>(histories);
    sorted.sort(order);

    assertThat(spool).containsExactlyElementsOf(sorted);
    assertThat(spool).as("read again").containsExactlyElementsOf(sorted);
  }

  @Provide
  Arbitrary<OfferHistory> histories() {
    Arbitrary<Offer> offers =
        Combinators.combine(texts(), texts(), Arbitraries.of(Service.class), conditions())
            .as((vendor, model, service, when) -> new Offer(vendor, "m" + model, service, when));
    return Combinators.combine(
            texts(),
            offers,
            texts().injectNull(0.3),
            points().list().ofMaxSize(4),
            days().injectNull(0.5))
        .as(OfferHistory::new);
  }

  private static Arbitrary<PricePoint> points() {
    Arbitrary<Unit> units =
        Arbitraries.of(Unit.MILLION_TOKENS, new Unit.Tokens(0), new Unit.Other("10K TPM*month"));
    Arbitrary<Provenance> places =
        Combinators.combine(texts(), Arbitraries.longs(), texts(), texts()).as(Provenance::new);
    Arbitrary<Money> prices =
        Combinators.combine(amounts(), Arbitraries.of("CNY", "USD")).as(Money::new);
    return Combinators.combine(
            Arbitraries.of(Meter.class), prices, units, days(), days().injectNull(0.5), places)
        .flatAs(
            (meter, price, per, from, until, place) ->
                Combinators.combine(
                        Arbitraries.of(Phase.class), days(), days(), texts().injectNull(0.5))
                    .as(
                        (phase, recorded, seen, reference) ->
                            new PricePoint(
                                meter, price, per, from, until, phase, recorded, seen, reference,
                                place)));
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigIntegers()
        .flatMap(
            digits -> Arbitraries.integers().between(-3, 40).map(s -> new BigDecimal(digits, s)))
        .edgeCases(
            edges ->
                edges.add(
                    new BigDecimal("9223372036854775807"),
                    new BigDecimal("9223372036854775808"),
                    new BigDecimal("-9223372036854775809e-18"),
                    new BigDecimal("0E-9")));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Conditions> conditions() {
    return Arbitraries.of(
        Conditions.NONE,
        Conditions.of(Map.of("context", "(0,32000]")),
        Conditions.of(Map.of("备注", "a=b; c", "region", "北京")));
  }

  /** Halves of pairs among them. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("list.csv", "价格", "阿里云", "", "\ud83d", "\ude00\ud83d\ude00"),
        Arbitraries.strings().ofMaxLength(12));
  }
}
