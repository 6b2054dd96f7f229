package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.HoldReason;
import java.util.List;

/** What a price cell says. */
public sealed interface CellValue {
  /** No price: blank, N/A, 无. */
  record Missing() implements CellValue {}

  /**
   * One price.
   *
   * @param restated the same price again in other currencies, as in {@code 17.5元 ($2.5)}
   */
  record Priced(StatedPrice price, List<StatedPrice> restated) implements CellValue {
    public Priced {
      restated = List.copyOf(restated);
    }
  }

  /** Several prices, each with what it counts, as in a cell of several lines. */
  record Itemised(List<StatedPrice> prices) implements CellValue {
    public Itemised {
      prices = List.copyOf(prices);
    }
  }

  /** Something that cannot be taken as a price with certainty. */
  record Doubtful(HoldReason reason) implements CellValue {}

  CellValue MISSING = new Missing();
}
