package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ComparisonProperties {
  private static final BigDecimal ROUNDING = new BigDecimal("1e-28");

  @Property
  void allInputGivesTheInputCut(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);

    assertThat(moved.realCut(Mix.of(100, 0))).isCloseTo(moved.input().cut(), within());
  }

  @Property
  void allOutputGivesTheOutputCut(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);

    assertThat(moved.realCut(Mix.of(0, 100))).isCloseTo(moved.output().cut(), within());
  }

  @Property
  void theRealCutLiesBetween(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1,
      @ForAll("mixes") Mix mix) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);
    BigDecimal low = moved.input().cut().min(moved.output().cut()).subtract(ROUNDING);
    BigDecimal high = moved.input().cut().max(moved.output().cut()).add(ROUNDING);

    assertThat(moved.realCut(mix)).isBetween(low, high);
  }

  @Property
  void scalingAllPricesChangesNothing(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1,
      @ForAll("prices") BigDecimal scale,
      @ForAll("mixes") Mix mix) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);
    Comparison scaled =
        Moved.comparison(
            in0.multiply(scale), out0.multiply(scale), in1.multiply(scale), out1.multiply(scale));

    assertThat(scaled.realCut(mix)).isCloseTo(moved.realCut(mix), within());
    assertThat(scaled.outputShare(mix)).isCloseTo(moved.outputShare(mix), within());
    assertThat(Verdicts.of(scaled.input(), scaled.output()))
        .isEqualTo(Verdicts.of(moved.input(), moved.output()));
  }

  @Property
  void nothingMovedIsNoCutAtAnyMix(
      @ForAll("prices") BigDecimal in, @ForAll("prices") BigDecimal out, @ForAll("mixes") Mix mix) {
    Comparison still = Moved.comparison(in, out, in, out);

    assertThat(still.realCut(mix)).isEqualByComparingTo("0");
    assertThat(still.overstatement(mix)).isEqualByComparingTo("0");
  }

  /** What output held of the old bill, times the lead of input's cut over output's. */
  @Property
  void theOverstatementIsOutputsPartOfTheLead(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1,
      @ForAll("mixes") Mix mix) {
    Comparison moved = Moved.comparison(in0, out0, in1, out1);
    BigDecimal lead = moved.input().cut().subtract(moved.output().cut());
    BigDecimal outputOfOldBill = Moved.comparison(in0, out0, in0, out0).outputShare(mix);

    assertThat(moved.overstatement(mix)).isCloseTo(outputOfOldBill.multiply(lead), within());
  }

  /** {@code (1 + native) x (1 + fx) = 1 + yuan}, and what the rate did is no cut. */
  @Property
  void theYuanChangeIsThatOfThePriceTimesThatOfTheRate(
      @ForAll("prices") BigDecimal old,
      @ForAll("prices") BigDecimal now,
      @ForAll @IntRange(min = 1, max = 20_000) int rate0,
      @ForAll @IntRange(min = 1, max = 20_000) int rate1) {
    PriceMove move =
        Moved.dollars(old, BigDecimal.valueOf(rate0, 3), now, BigDecimal.valueOf(rate1, 3));

    assertThat(
            BigDecimal.ONE
                .add(move.nativeChange())
                .multiply(BigDecimal.ONE.add(move.fxEffect()))
                .subtract(BigDecimal.ONE))
        .isCloseTo(move.yuanChange(), within());
    assertThat(move.cut()).isEqualByComparingTo(move.nativeChange().negate());
    assertThat(move.direction()).isEqualTo(Moved.move(Meter.INPUT, old, now).direction());
  }

  @Property
  void theSharesOfTheBillAddUp(
      @ForAll("prices") BigDecimal in, @ForAll("prices") BigDecimal out, @ForAll("mixes") Mix mix) {
    Comparison moved = Moved.comparison(in, out, in, out);
    BigDecimal inputs = in.multiply(BigDecimal.valueOf(mix.input() + mix.cacheRead()));
    BigDecimal outputs = out.multiply(BigDecimal.valueOf(mix.output()));

    assertThat(moved.outputShare(mix).multiply(inputs.add(outputs))).isCloseTo(outputs, within());
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.integers()
        .between(1, 200_000)
        .map(thousandths -> BigDecimal.valueOf(thousandths, 3));
  }

  @Provide
  Arbitrary<Mix> mixes() {
    var share = Arbitraries.integers().between(0, 20);
    return share.flatMap(
        cache ->
            share.flatMap(
                input ->
                    Arbitraries.integers().between(1, 20).map(out -> new Mix(cache, input, out))));
  }

  @Property
  void aMixIsReadBack(
      @ForAll @IntRange(max = 999_999) int cache,
      @ForAll @IntRange(max = 999_999) int input,
      @ForAll @IntRange(min = 1, max = 999_999) int output) {
    var mix = new Mix(cache, input, output);

    assertThat(Mix.parse(mix.code())).isEqualTo(mix);
  }

  private static org.assertj.core.data.Offset<BigDecimal> within() {
    return org.assertj.core.api.Assertions.within(new BigDecimal("1e-20"));
  }
}
