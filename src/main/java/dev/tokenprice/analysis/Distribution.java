package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each figure occurs; order statistics are exact. Equal figures take the place of one: a
 * million prices are few different ones.
 */
final class Distribution {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final BigDecimal[] figures;
  private final long[] upTo;

  /**
   * @param figures ascending
   * @param upTo how many figures are at most each of them
   */
  private Distribution(BigDecimal[] figures, long[] upTo) {
    this.figures = figures;
    this.upTo = upTo;
  }

  /** Counts figures. */
  static final class Counter {
    /** With their scale, which is quick to tell; in the order in which they came. */
    private final Map<BigDecimal, Long> counts = new LinkedHashMap<>();

    void add(BigDecimal figure) {
      counts.merge(figure, 1L, Long::sum);
    }

    /** Of equal figures, the one that came first stands for all. */
    Distribution distribution() {
      BigDecimal[] sorted = counts.keySet().toArray(BigDecimal[]::new);
      Arrays.sort(sorted);
      long[] upTo = new long[sorted.length];
      int last = -1;
      long before = 0;
      for (BigDecimal figure : sorted) {
        if (last < 0 || sorted[last].compareTo(figure) != 0) {
          sorted[++last] = figure;
        }
        before += counts.getOrDefault(figure, 0L);
        upTo[last] = before;
      }
      return new Distribution(Arrays.copyOf(sorted, last + 1), Arrays.copyOf(upTo, last + 1));
    }
  }

  /** How many figures there are. */
  long size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** How many figures are below one. */
  long below(BigDecimal figure) {
    int at = Arrays.binarySearch(figures, figure);
    int before = at < 0 ? -at - 1 : at;
    return before == 0 ? 0 : upTo[before - 1];
  }

  /** The middle figure, or the mean of the two middle ones; null of nothing. */
  @Nullable BigDecimal median() {
    return size() == 0 ? null : quartile(2);
  }

  /**
   * By linear interpolation between closest ranks, as a spreadsheet's {@code QUARTILE.INC}. Of at
   * least one figure.
   *
   * @param quarters 0 for the lowest to 4 for the highest
   */
  BigDecimal quartile(int quarters) {
    long steps = (size() - 1) * quarters;
    BigDecimal low = after(steps / 4);
    BigDecimal high = after(Math.min(steps / 4 + 1, size() - 1));
    BigDecimal part = BigDecimal.valueOf(steps % 4).divide(FOUR, MathContext.DECIMAL128);
    return low.add(high.subtract(low).multiply(part));
  }

  /** The figure that has so many before it. */
  private BigDecimal after(long before) {
    int at = Arrays.binarySearch(upTo, before + 1);
    return figures[at < 0 ? -at - 1 : at];
  }
}
