package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Order statistics, exact. */
final class Statistics {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private Statistics() {}

  /** The middle value, or the mean of the two middle ones; null of nothing. */
  static @Nullable BigDecimal median(Collection<BigDecimal> values) {
    return values.isEmpty() ? null : quartile(values.stream().sorted().toList(), 2);
  }

  /**
   * By linear interpolation between closest ranks, as a spreadsheet's {@code QUARTILE.INC}.
   *
   * @param sorted ascending, not empty
   * @param quarters 1, 2 or 3
   */
  static BigDecimal quartile(List<BigDecimal> sorted, int quarters) {
    int steps = (sorted.size() - 1) * quarters;
    BigDecimal low = sorted.get(steps / 4);
    BigDecimal high = sorted.get(Math.min(steps / 4 + 1, sorted.size() - 1));
    BigDecimal part = BigDecimal.valueOf(steps % 4).divide(FOUR, MathContext.DECIMAL128);
    return low.add(high.subtract(low).multiply(part));
  }
}
