package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Whole markets by what must hold of any prices: classes, places in them, capacity. */
class MarketProperties {
  private static final LocalDate AS_OF = LocalDate.of(2024, 5, 31);
  private static final LocalDate BEFORE = LocalDate.of(2024, 4, 1);
  private static final LocalDate CHANGE = LocalDate.of(2024, 5, 21);
  private static final Offset<BigDecimal> ROUNDING = within(new BigDecimal("1e-24"));

  /** Old and new prices of a model in yuan per million tokens. */
  record Priced(BigDecimal in0, BigDecimal out0, BigDecimal in1, BigDecimal out1) {
    BigDecimal before() {
      return Mix.THREE_TO_ONE.bill(in0, out0, in0);
    }

    BigDecimal after() {
      return Mix.THREE_TO_ONE.bill(in1, out1, in1);
    }
  }

  /** {@code 1 - sum of new / sum of old}. */
  @Property(tries = 100)
  void theWeightedCutOfAClassIsThatOfItsWholeBill(
      @ForAll("markets") @Size(min = 1, max = 12) List<Priced> market) {
    ClassDepth depth = analysis(market).classes().get(0);
    BigDecimal before =
        market.stream().map(Priced::before).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal after = market.stream().map(Priced::after).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(depth.models()).isEqualTo(market.size());
    assertThat(depth.weightedRealCut())
        .isCloseTo(BigDecimal.ONE.subtract(Quotient.of(after, before)), ROUNDING);
  }

  /** As many models fell at least as far as fell at most as far. */
  @Property(tries = 100)
  void theMedianCutOfAClassHalvesIt(
      @ForAll("markets") @Size(min = 1, max = 12) List<Priced> market) {
    List<ClassDepth> depths = analysis(market).classes();
    ClassDepth depth = depths.get(0);
    List<BigDecimal> realCuts =
        depths.stream().flatMap(d -> d.members().stream()).map(MarketProperties::real).toList();
    List<BigDecimal> cuts =
        market.stream()
            .map(priced -> PriceMove.cut(priced.in0(), priced.in1()))
            .sorted(Comparator.naturalOrder())
            .toList();
    int half = (cuts.size() + 1) / 2;

    assertThat(cuts.stream().filter(cut -> cut.compareTo(depth.medianInputCut()) <= 0))
        .hasSizeGreaterThanOrEqualTo(half);
    assertThat(cuts.stream().filter(cut -> cut.compareTo(depth.medianInputCut()) >= 0))
        .hasSizeGreaterThanOrEqualTo(half);
    assertThat(depth.medianRealCut())
        .isBetween(
            realCuts.stream().min(order()).orElseThrow(),
            realCuts.stream().max(order()).orElseThrow());
  }

  @Property(tries = 100)
  void theClassesOfAllVendorsAreThoseOfEachTogether(
      @ForAll("markets") @Size(min = 1, max = 12) List<Priced> market) {
    List<ClassDepth> depths = analysis(market).classes();
    ClassDepth all = depths.get(0);
    List<ClassDepth> each = depths.stream().filter(depth -> depth.vendor() != null).toList();

    assertThat(all.vendor()).isNull();
    assertThat(each.stream().mapToInt(ClassDepth::models).sum()).isEqualTo(all.models());
    assertThat(each.stream().mapToInt(ClassDepth::touched).sum()).isEqualTo(all.touched());
  }

  @Property(tries = 100)
  void aRankCountsWhoIsCheaper(@ForAll("markets") @Size(min = 1, max = 12) List<Priced> market) {
    Analysis analysis = analysis(market);
    ClassPrices prices = analysis.classPrices().get(0);
    for (CurrentOffer offer : analysis.offers()) {
      MarketPosition place = prices.position(offer);
      List<CurrentOffer> cheaper =
          analysis.offers().stream()
              .filter(other -> blended(other).compareTo(blended(offer)) < 0)
              .toList();

      assertThat(place.rank()).isEqualTo(cheaper.size() + 1);
      if (cheaper.isEmpty()) {
        assertThat(place.alternative()).isNull();
      } else {
        assertThat(blended(place.alternative())).isEqualByComparingTo(prices.quartile(0));
        assertThat(place.alternative().offer()).isNotEqualTo(offer.offer());
      }
    }
  }

  @Property(tries = 100)
  void aQuarterLiesBetweenItsQuartiles(
      @ForAll("markets") @Size(min = 1, max = 12) List<Priced> market) {
    Analysis analysis = analysis(market);
    ClassPrices prices = analysis.classPrices().get(0);
    List<BigDecimal> edges =
        List.of(
            prices.quartile(0),
            prices.quartile(1),
            prices.median(),
            prices.quartile(3),
            prices.quartile(4));
    for (CurrentOffer offer : analysis.offers()) {
      MarketPosition place = prices.position(offer);

      assertThat(place.blended())
          .isBetween(edges.get(place.quarter() - 1), edges.get(place.quarter()));
      assertThat(place.aboveMedian().add(BigDecimal.ONE).multiply(prices.median()))
          .isCloseTo(place.blended(), ROUNDING);
    }
  }

  /** Another currency for all prices, so to speak. */
  @Property(tries = 100)
  void scalingAllPricesMovesNobody(
      @ForAll("markets") @Size(min = 1, max = 8) List<Priced> market,
      @ForAll("prices") BigDecimal scale) {
    Analysis analysis = analysis(market);
    Analysis scaled = analysis(market.stream().map(priced -> times(priced, scale)).toList());
    ClassPrices prices = analysis.classPrices().get(0);
    ClassPrices scaledPrices = scaled.classPrices().get(0);
    Iterator<CurrentOffer> scaledOffers = scaled.offers().iterator();
    for (CurrentOffer offer : analysis.offers()) {
      MarketPosition place = prices.position(offer);
      MarketPosition same = scaledPrices.position(scaledOffers.next());

      assertThat(same.rank()).isEqualTo(place.rank());
      assertThat(same.quarter()).isEqualTo(place.quarter());
    }
    assertThat(scaled.classes().get(0).weightedRealCut())
        .isCloseTo(analysis.classes().get(0).weightedRealCut(), ROUNDING);
  }

  /** What is paid for the period is what its tokens cost at full use, or at any other. */
  @Property(tries = 100)
  void aCapacityCostsItsTokens(
      @ForAll("prices") BigDecimal perHour,
      @ForAll @IntRange(min = 1, max = 5_000) int tokensPerSecond,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll("prices") BigDecimal in,
      @ForAll("prices") BigDecimal out) {
    CapacityCost cost = capacity(perHour, tokensPerSecond, percent, in, out);
    BigDecimal millions = BigDecimal.valueOf(tokensPerSecond * 3600L).movePointLeft(6);
    BigDecimal used = millions.multiply(BigDecimal.valueOf(percent, 2));

    assertThat(cost.tokensAtFullUse()).isEqualByComparingTo(millions.movePointRight(6));
    assertThat(cost.yuanPerMillionAtFullUse().multiply(millions)).isCloseTo(perHour, ROUNDING);
    assertThat(cost.yuanPerMillionAtUtilisation().multiply(used)).isCloseTo(perHour, ROUNDING);
  }

  /** At that share in use both ways of paying cost the same. */
  @Property(tries = 100)
  void atBreakEvenPayingPerTokenCostsAsMuch(
      @ForAll("prices") BigDecimal perHour,
      @ForAll @IntRange(min = 1, max = 5_000) int tokensPerSecond,
      @ForAll("prices") BigDecimal in,
      @ForAll("prices") BigDecimal out) {
    CapacityCost cost = capacity(perHour, tokensPerSecond, 50, in, out);
    BigDecimal millions =
        BigDecimal.valueOf(tokensPerSecond * 3600L).movePointLeft(6).multiply(cost.breakEven());

    assertThat(millions.multiply(Mix.THREE_TO_ONE.blend(in, out, in)))
        .isCloseTo(perHour, within(new BigDecimal("1e-20")));
  }

  private static CapacityCost capacity(
      BigDecimal perHour, int tokensPerSecond, int percent, BigDecimal in, BigDecimal out) {
    var facts =
        new ModelFacts(
            "",
            "model",
            null,
            null,
            BigDecimal.valueOf(tokensPerSecond),
            BigDecimal.valueOf(percent, 2));
    var inference = new Offer("v", "model", Service.INFERENCE, Conditions.NONE);
    var deployment = new Offer("v", "model", Service.DEPLOYMENT, Conditions.NONE);
    var histories =
        List.of(
            history(
                inference,
                List.of(point(Meter.INPUT, in, CHANGE), point(Meter.OUTPUT, out, CHANGE))),
            history(
                deployment,
                List.of(point(Meter.INSTANCE_HOUR, perHour, new Unit.Other("hour"), CHANGE))));
    return analyst(new Models(List.of(facts), Names.NONE))
        .analyse(histories.stream(), List.of(), List.of())
        .capacities()
        .get(0);
  }

  private static Analysis analysis(List<Priced> market) {
    var histories = new ArrayList<OfferHistory>();
    for (int i = 0; i < market.size(); i++) {
      Priced priced = market.get(i);
      var offer =
          new Offer("v" + i % 3, "m" + (char) ('a' + i), Service.INFERENCE, Conditions.NONE);
      histories.add(
          history(
              offer,
              List.of(
                  point(Meter.INPUT, priced.in0(), BEFORE),
                  stated(Meter.INPUT, priced.in0()),
                  point(Meter.INPUT, priced.in1(), CHANGE),
                  point(Meter.OUTPUT, priced.out0(), BEFORE),
                  stated(Meter.OUTPUT, priced.out0()),
                  point(Meter.OUTPUT, priced.out1(), CHANGE))));
    }
    return analyst(Models.NONE).analyse(histories.stream(), List.of(), List.of());
  }

  private static Analyst analyst(Models models) {
    return new Analyst(
        AS_OF,
        LocalDate.of(2024, 5, 1),
        new ExchangeRates(List.of()),
        models,
        text -> Optional.empty(),
        AnalysisSettings.DEFAULT);
  }

  private static OfferHistory history(Offer offer, List<PricePoint> points) {
    return new OfferHistory("list", offer, "light", points);
  }

  private static PricePoint point(Meter meter, BigDecimal price, LocalDate day) {
    return point(meter, price, Unit.MILLION_TOKENS, day);
  }

  private static PricePoint point(Meter meter, BigDecimal price, Unit per, LocalDate day) {
    return point(meter, price, per, day, Phase.FROM);
  }

  /** The list says what it was before, so that no guard takes a large change for a slip. */
  private static PricePoint stated(Meter meter, BigDecimal price) {
    return point(meter, price, Unit.MILLION_TOKENS, CHANGE, Phase.BEFORE);
  }

  private static PricePoint point(
      Meter meter, BigDecimal price, Unit per, LocalDate day, Phase phase) {
    return new PricePoint(
        meter,
        new Money(price, Money.YUAN),
        per,
        day,
        null,
        phase,
        day,
        AS_OF,
        null,
        Provenance.ofFile("list.csv"));
  }

  private static Priced times(Priced priced, BigDecimal scale) {
    return new Priced(
        priced.in0().multiply(scale),
        priced.out0().multiply(scale),
        priced.in1().multiply(scale),
        priced.out1().multiply(scale));
  }

  private static BigDecimal blended(CurrentOffer offer) {
    return offer.blended(Mix.THREE_TO_ONE);
  }

  private static BigDecimal real(ClassMember member) {
    return member.since().realCut(Mix.THREE_TO_ONE);
  }

  private static Comparator<BigDecimal> order() {
    return Comparator.naturalOrder();
  }

  @Provide
  Arbitrary<List<Priced>> markets() {
    Arbitrary<BigDecimal> price = prices();
    return price
        .flatMap(
            in0 ->
                price.flatMap(
                    out0 ->
                        price.flatMap(in1 -> price.map(out1 -> new Priced(in0, out0, in1, out1)))))
        .list();
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.integers().between(1, 5_000).map(cents -> BigDecimal.valueOf(cents, 2));
  }
}
