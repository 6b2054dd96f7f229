package dev.tokenprice.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Blended price where prices may be missing. */
final class Blend {
  private Blend() {}

  /**
   * Null where a price is missing that has a share; the input price stands in for a missing cache
   * price.
   */
  static @Nullable BigDecimal of(
      Mix mix,
      @Nullable BigDecimal input,
      @Nullable BigDecimal output,
      @Nullable BigDecimal cacheRead) {
    BigDecimal cache = cacheRead == null ? input : cacheRead;
    boolean missing =
        (mix.input() > 0 && input == null)
            || (mix.output() > 0 && output == null)
            || (mix.cacheRead() > 0 && cache == null);
    return missing ? null : mix.blend(orZero(input), orZero(output), orZero(cache));
  }

  private static BigDecimal orZero(@Nullable BigDecimal price) {
    return price == null ? BigDecimal.ZERO : price;
  }
}
