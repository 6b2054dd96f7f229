package dev.tokenprice.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Blended price where prices may be missing: null where one is missing that has a share. The input
 * price stands in for a missing cache price.
 */
final class Blend {
  private Blend() {}

  /** The price of one average token. */
  static @Nullable BigDecimal of(
      Mix mix,
      @Nullable BigDecimal input,
      @Nullable BigDecimal output,
      @Nullable BigDecimal cacheRead) {
    return isKnown(mix, input, output, cacheRead)
        ? mix.blend(orZero(input), orZero(output), orZero(cacheRead == null ? input : cacheRead))
        : null;
  }

  /** The price of as many tokens as the mix has shares, exact. */
  static @Nullable BigDecimal bill(
      Mix mix,
      @Nullable BigDecimal input,
      @Nullable BigDecimal output,
      @Nullable BigDecimal cacheRead) {
    return isKnown(mix, input, output, cacheRead)
        ? mix.bill(orZero(input), orZero(output), orZero(cacheRead == null ? input : cacheRead))
        : null;
  }

  /** Whether every price is there that has a share. */
  static boolean isKnown(
      Mix mix,
      @Nullable BigDecimal input,
      @Nullable BigDecimal output,
      @Nullable BigDecimal cacheRead) {
    return (mix.input() == 0 || input != null)
        && (mix.output() == 0 || output != null)
        && (mix.cacheRead() == 0 || cacheRead != null || input != null);
  }

  private static BigDecimal orZero(@Nullable BigDecimal price) {
    return price == null ? BigDecimal.ZERO : price;
  }
}
