package dev.tokenprice.reading.table;

import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.Mapping.ColumnRule;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why a column that is about nothing else holds no prices either. */
final class NoPrice {
  /** Fewer under a header such as "input" are not taken for prices; the others are held then. */
  private static final double OFTEN = 0.5;

  private final Columns columns;
  private final FirstCells cells;
  private final boolean countsArePrices;
  private final boolean usageLog;

  NoPrice(Columns columns, FirstCells cells) {
    this.columns = columns;
    this.cells = cells;
    countsArePrices = any(column -> isBare(columns.header(column)) && cells.holdNoCount(column));
    usageLog = !countsArePrices && any(column -> columns.header(column).usage());
  }

  private boolean any(IntPredicate test) {
    return IntStream.range(0, columns.count()).anyMatch(test);
  }

  /** A header such as "input" or "output tokens". */
  private static boolean isBare(Header header) {
    return header.mayBePrice() && !header.price();
  }

  /** Null if it holds prices. */
  @Nullable Evidence of(int column) {
    if (columns.rule(column) instanceof ColumnRule.Ignore) {
      return Evidence.MAPPING;
    }
    Header header = columns.header(column);
    if (!header.mayBePrice()) {
      return of(header);
    }
    if (usageLog && header.stated().per() == null && !cells.holdUnit(column)) {
      return Evidence.USAGE_LOG;
    }
    if (header.counts() && !countsArePrices) {
      return Evidence.COUNTS;
    }
    return cells.areBlank(column) || holdsPrices(column) ? null : Evidence.OTHER_CELLS;
  }

  private static Evidence of(Header header) {
    if (header.lookalike()) {
      return Evidence.LOOK_ALIKE;
    }
    return header.role() == null && header.meters().isEmpty()
        ? Evidence.UNKNOWN_WORDS
        : Evidence.OTHER_CELLS;
  }

  private boolean holdsPrices(int column) {
    double prices = cells.priceShare(column);
    if (columns.header(column).isPrice()) {
      return prices > 0 || cells.holdDigit(column);
    }
    return (prices >= OFTEN && !cells.areCounts(column)) || cells.holdMoney(column);
  }
}
