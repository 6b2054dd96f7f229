package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An offer's prices at two moments, side by side.
 *
 * @param cacheRead both of its prices null where the offer has no cache price
 */
public record Comparison(
    Baseline baseline, PriceMove input, PriceMove output, PriceMove cacheRead) {

  Comparison with(Baseline other) {
    return new Comparison(other, input, output, cacheRead);
  }

  /** Whether the input or the output price moved. */
  public boolean anyMoved() {
    return input.moved() || output.moved();
  }

  /** The cut that is announced: that of the input price. Null where it is not known. */
  public @Nullable BigDecimal headlineCut() {
    return input.cut();
  }

  /**
   * {@code 1 - b1/b0} with {@code b} the blended price; negative for a rise. Null where a price it
   * needs is missing or all was free before and is not now.
   */
  public @Nullable BigDecimal realCut(Mix mix) {
    Amounts amounts = amounts();
    BigDecimal before = bill(mix, amounts, PriceMove::before);
    BigDecimal after = bill(mix, amounts, PriceMove::after);
    return before == null || after == null ? null : PriceMove.cut(before, after);
  }

  /** Headline cut less real cut; 0.1667 is 16.67 points. Null where one is not known. */
  public @Nullable BigDecimal overstatement(Mix mix) {
    BigDecimal headline = headlineCut();
    BigDecimal real = realCut(mix);
    return headline == null || real == null ? null : headline.subtract(real);
  }

  /** Output's part of the bill at the new prices; null where a price is missing or all is free. */
  public @Nullable BigDecimal outputShare(Mix mix) {
    Amounts amounts = amounts();
    BigDecimal whole = bill(mix, amounts, PriceMove::after);
    if (whole == null || whole.signum() == 0 || mix.output() == 0) {
      return whole == null || whole.signum() == 0 ? null : BigDecimal.ZERO;
    }
    BigDecimal part = Objects.requireNonNull(amounts.of(output.after()));
    return Quotient.of(part.multiply(BigDecimal.valueOf(mix.output())), whole);
  }

  /** What the exchange rate did to the yuan price, as a fraction; null where it is not known. */
  public @Nullable BigDecimal fxEffect() {
    BigDecimal onInput = input.fxEffect();
    return onInput == null ? output.fxEffect() : onInput;
  }

  /**
   * Which of the four prices are not known: {@code input_old}, {@code output_new} ...; {@code fx}
   * where both are known in different currencies without a rate, {@code unit} where their units
   * have nothing in common.
   */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    for (PriceMove move : List.of(input, output)) {
      if (move.before() == null) {
        missing.add(move.meter().code() + "_old");
      }
      if (move.after() == null) {
        missing.add(move.meter().code() + "_new");
      }
      if (move.incommensurable()) {
        missing.add(move.sameCurrency() ? "unit" : "fx");
      }
    }
    return missing.stream().distinct().toList();
  }

  /**
   * The currency of the new prices, else of the old ones; yuan where they do not agree. Empty where
   * there is no price at all.
   */
  public String currency() {
    List<String> now = currencies(PriceMove::after);
    List<String> some = now.isEmpty() ? currencies(PriceMove::before) : now;
    return some.size() > 1 ? Money.YUAN : some.isEmpty() ? "" : some.get(0);
  }

  /** What the mix cost in yuan at the old prices; null where it is not known. */
  @Nullable BigDecimal yuanBillBefore(Mix mix) {
    return bill(mix, Amounts.YUAN, PriceMove::before);
  }

  private List<String> currencies(Function<PriceMove, @Nullable PricedPoint> side) {
    return Stream.of(input, output)
        .map(side)
        .filter(Objects::nonNull)
        .map(PricedPoint::currency)
        .distinct()
        .toList();
  }

  private @Nullable BigDecimal bill(
      Mix mix, Amounts amounts, Function<PriceMove, @Nullable PricedPoint> side) {
    return Blend.bill(
        mix,
        amounts.of(side.apply(input)),
        amounts.of(side.apply(output)),
        amounts.of(side.apply(cacheRead)));
  }

  private Amounts amounts() {
    return oneCurrency() ? Amounts.NATIVE : Amounts.YUAN;
  }

  private boolean oneCurrency() {
    PriceMove priced = input.isEmpty() ? output.isEmpty() ? cacheRead : output : input;
    PricedPoint price = priced.before() == null ? priced.after() : priced.before();
    String one = price == null ? Money.YUAN : price.currency();
    return input.isIn(one) && output.isIn(one) && cacheRead.isIn(one);
  }

  /** What prices are added up in. */
  private enum Amounts {
    NATIVE,
    YUAN;

    @Nullable BigDecimal of(@Nullable PricedPoint price) {
      if (price == null) {
        return null;
      }
      return this == NATIVE ? price.nativePerMillion() : price.yuanPerMillion();
    }
  }
}
