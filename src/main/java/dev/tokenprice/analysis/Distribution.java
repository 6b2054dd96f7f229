package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
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
    private final Map<BigDecimal, Count> counts = new LinkedHashMap<>();

    /** That of the last figure: many are like the one before. */
    private Count last = new Count(BigDecimal.ZERO);

    void add(BigDecimal figure) {
      if (last.times == 0 || !last.isOf(figure)) {
        last = counts.computeIfAbsent(figure, Count::new);
      }
      last.times++;
    }

    /** Of equal figures, the one that came first stands for all. */
    Distribution distribution() {
      Count[] counted = counts.values().toArray(Count[]::new);
      Arrays.sort(counted, Comparator.comparing(count -> count.figure));
      var sorted = new BigDecimal[counted.length];
      long[] upTo = new long[counted.length];
      int at = -1;
      long before = 0;
      for (Count count : counted) {
        if (at < 0 || sorted[at].compareTo(count.figure) != 0) {
          sorted[++at] = count.figure;
        }
        before += count.times;
        upTo[at] = before;
      }
      return new Distribution(Arrays.copyOf(sorted, at + 1), Arrays.copyOf(upTo, at + 1));
    }
  }

  private static final class Count {
    private final BigDecimal figure;
    private long times;

    Count(BigDecimal figure) {
      this.figure = figure;
    }

    boolean isOf(BigDecimal other) {
      return figure.scale() == other.scale() && figure.compareTo(other) == 0;
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
