package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tokenprice.analysis.ClaimAudit.HoldsOn;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Claims, workloads and order statistics by what must hold of any figures. */
class FormulaProperties {
  private static final Offset<BigDecimal> ROUNDING = within(new BigDecimal("1e-18"));

  @Property(tries = 200)
  void theTrueCutOfInputHoldsOnInput(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);
    ClaimFigures figures = ClaimFigures.of(moved);

    Claim off = claim(new Claimed.Off(moved.input().cut()));
    Claim oneOver = claim(new Claimed.OneOver(in0.divide(in1, MathContext.DECIMAL128)));

    assertThat(figures.holdsOn(off)).isIn(HoldsOn.INPUT, HoldsOn.BOTH);
    assertThat(figures.basis(off)).startsWith("input");
    assertThat(figures.holdsOn(oneOver)).isIn(HoldsOn.INPUT, HoldsOn.BOTH);
  }

  /** Half a point beside the truth holds, a little more does not. */
  @Property(tries = 200)
  void aClaimHoldsWithinHalfAPoint(
      @ForAll("prices") BigDecimal in0, @ForAll("prices") BigDecimal in1) {
    Comparison moved = Moved.comparison(in0, in0, in1, in1);
    BigDecimal cut = moved.input().cut().round(new MathContext(20));
    ClaimFigures figures = ClaimFigures.of(moved);

    Claim near = claim(new Claimed.Off(cut.add(new BigDecimal("0.0049"))));
    Claim beside = claim(new Claimed.Off(cut.add(new BigDecimal("0.0051"))));

    assertThat(figures.holdsOn(near)).isEqualTo(HoldsOn.BOTH);
    assertThat(figures.holdsOn(beside)).isEqualTo(HoldsOn.NONE);
  }

  /** Tokens at a mix cost as many times the blended price. */
  @Property(tries = 200)
  void aWorkloadCostsItsBlendedPrice(
      @ForAll("prices") BigDecimal in,
      @ForAll("prices") BigDecimal out,
      @ForAll("prices") BigDecimal cached,
      @ForAll @IntRange(max = 20) int cacheShare,
      @ForAll @IntRange(min = 1, max = 20) int inputShare,
      @ForAll @IntRange(max = 20) int outputShare,
      @ForAll @IntRange(min = 1, max = 1_000_000) int tokens) {
    var mix = new Mix(cacheShare, inputShare, outputShare);
    var workload =
        new Workload(
            "w",
            Map.of("en", "w"),
            BigDecimal.valueOf((long) tokens * inputShare),
            BigDecimal.valueOf((long) tokens * cacheShare),
            BigDecimal.valueOf((long) tokens * outputShare),
            null,
            null);
    Map<Meter, BigDecimal> prices =
        Map.of(Meter.INPUT, in, Meter.OUTPUT, out, Meter.CACHE_READ, cached);
    BigDecimal millions = BigDecimal.valueOf((long) tokens * mix.total()).movePointLeft(6);

    assertThat(WorkloadCosts.yuan(workload, prices::get))
        .isCloseTo(Blend.of(mix, in, out, cached).multiply(millions), ROUNDING);
  }

  /**
   * Two workloads together cost what they cost apart, and one run n times a day n times as much.
   */
  @Property(tries = 200)
  void workloadsAddUp(
      @ForAll("prices") BigDecimal in,
      @ForAll("prices") BigDecimal out,
      @ForAll("prices") BigDecimal cached,
      @ForAll @Size(6) List<@IntRange(max = 1_000_000) Integer> tokens,
      @ForAll @IntRange(min = 1, max = 100_000) int times) {
    Map<Meter, BigDecimal> prices =
        Map.of(Meter.INPUT, in, Meter.OUTPUT, out, Meter.CACHE_READ, cached);
    Workload one = workload(tokens.subList(0, 3), null);
    Workload other = workload(tokens.subList(3, 6), null);
    Workload both =
        workload(
            IntStream.range(0, 3).mapToObj(i -> tokens.get(i) + tokens.get(i + 3)).toList(), null);
    BigDecimal cost = WorkloadCosts.yuan(one, prices::get);

    assertThat(WorkloadCosts.yuan(both, prices::get))
        .isEqualByComparingTo(cost.add(WorkloadCosts.yuan(other, prices::get)));
    assertThat(
            WorkloadCosts.yuan(
                workload(tokens.subList(0, 3), BigDecimal.valueOf(times)), prices::get))
        .isEqualByComparingTo(cost.multiply(BigDecimal.valueOf(times)));
  }

  private static Workload workload(List<Integer> tokens, BigDecimal times) {
    return new Workload(
        "w",
        Map.of("en", "w"),
        BigDecimal.valueOf(tokens.get(0)),
        BigDecimal.valueOf(tokens.get(1)),
        BigDecimal.valueOf(tokens.get(2)),
        times,
        null);
  }

  /** A multiple within five percent of the truth holds, a little more does not. */
  @Property(tries = 200)
  void aMultipleHoldsWithinFivePercent(
      @ForAll("prices") BigDecimal in0, @ForAll("prices") BigDecimal in1) {
    ClaimFigures figures = ClaimFigures.of(Moved.comparison(in0, in0, in1, in1));
    BigDecimal multiple = in0.divide(in1, MathContext.DECIMAL128);
    Claim near = claim(new Claimed.OneOver(multiple.multiply(new BigDecimal("1.04"))));
    Claim beside = claim(new Claimed.OneOver(multiple.multiply(new BigDecimal("1.06"))));

    assertThat(figures.holdsOn(near)).isEqualTo(HoldsOn.BOTH);
    assertThat(figures.holdsOn(beside)).isEqualTo(HoldsOn.NONE);
  }

  /** What is off and what is left make the whole, at each mix as on each price. */
  @Property(tries = 200)
  void aFigureAtAMixLiesBetweenThoseOfBothPrices(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1) {
    ClaimFigures figures = ClaimFigures.of(Moved.comparison(in0, out0, in1, out1));
    BigDecimal low = figures.input().ratio().min(figures.output().ratio());
    BigDecimal high = figures.input().ratio().max(figures.output().ratio());

    assertThat(figures.atMix()).hasSize(Mix.PRESETS.size());
    assertThat(figures.atMix().values())
        .allSatisfy(
            figure -> {
              assertThat(figure.ratio()).isCloseTo(figure.ratio().max(low).min(high), ROUNDING);
              assertThat(figure.off().add(figure.ratio())).isEqualByComparingTo("1");
              assertThat(figure.divisor().multiply(figure.ratio()))
                  .isCloseTo(BigDecimal.ONE, ROUNDING);
            });
  }

  @Property(tries = 200)
  void quartilesLieInOrder(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> numbers) {
    List<BigDecimal> sorted = numbers.stream().sorted().map(BigDecimal::valueOf).toList();
    Distribution all = distribution(sorted);
    BigDecimal median = all.quartile(2);

    assertThat(all.quartile(1)).isBetween(sorted.get(0), median);
    assertThat(all.quartile(3)).isBetween(median, sorted.get(sorted.size() - 1));
    assertThat(all.median()).isEqualByComparingTo(median);
    assertThat(all.quartile(0)).isEqualByComparingTo(sorted.get(0));
    assertThat(all.quartile(4)).isEqualByComparingTo(sorted.get(sorted.size() - 1));
  }

  @Property(tries = 200)
  void whatIsBelowAFigureIsCounted(
      @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> numbers,
      @ForAll @IntRange(max = 20) int figure) {
    Distribution all = distribution(numbers.stream().map(BigDecimal::valueOf).toList());

    assertThat(all.size()).isEqualTo(numbers.size());
    assertThat(all.below(BigDecimal.valueOf(figure)))
        .isEqualTo(numbers.stream().filter(number -> number < figure).count());
  }

  /** Of evenly spaced numbers, a quartile lies as many quarters of the way. */
  @Property(tries = 200)
  void quartilesOfEvenStepsLieEvenly(
      @ForAll @IntRange(max = 1000) int first,
      @ForAll @IntRange(max = 100) int step,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 3) int quarters) {
    List<BigDecimal> sorted =
        IntStream.range(0, size)
            .mapToObj(i -> BigDecimal.valueOf(first + (long) step * i))
            .toList();
    BigDecimal along = BigDecimal.valueOf((long) step * (size - 1) * quarters);

    assertThat(distribution(sorted).quartile(quarters).multiply(BigDecimal.valueOf(4)))
        .isEqualByComparingTo(BigDecimal.valueOf(first * 4L).add(along));
  }

  private static Distribution distribution(List<BigDecimal> figures) {
    var counter = new Distribution.Counter();
    figures.forEach(counter::add);
    return counter.distribution();
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.integers()
        .between(1, 200_000)
        .map(thousandths -> BigDecimal.valueOf(thousandths, 3));
  }

  private static Claim claim(Claimed claimed) {
    return new Claim(
        "v",
        "m",
        LocalDate.of(2024, 5, 21),
        "x",
        claimed,
        "",
        null,
        Provenance.ofFile("claims.csv"));
  }
}
