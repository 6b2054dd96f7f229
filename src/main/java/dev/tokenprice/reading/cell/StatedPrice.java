package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import java.util.Set;

/**
 * One amount of a cell with what the cell says about it.
 *
 * @param amount as written, 0 or more; below 0 it is a sentinel and no price
 * @param stated what the cell states of currency and unit
 * @param meters what the cell says it counts; empty if it does not say
 */
public record StatedPrice(BigDecimal amount, Statement stated, Set<Meter> meters) {
  public StatedPrice {
    meters = Set.copyOf(meters);
  }

  static StatedPrice of(BigDecimal amount) {
    return new StatedPrice(amount, Statement.NONE, Set.of());
  }
}
