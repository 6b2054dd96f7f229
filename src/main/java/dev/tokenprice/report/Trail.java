package dev.tokenprice.report;

import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.report.workbook.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from a figure to the file, line and cell it was read from: each price shown gets a row of
 * the sheet of sources.
 */
final class Trail {
  /** The first row of the table of sources, 1-based. */
  static final int FIRST_ROW = 4;

  private static final int LONGEST = 20_000;

  private final String page;
  private final Map<Step, Integer> rows = new LinkedHashMap<>();

  /**
   * @param page name of the sheet of sources
   */
  Trail(String page) {
    this.page = page;
  }

  /** Where a click on the price leads; nowhere for no price, and once the sheet is full. */
  Optional<Target> to(String source, Offer offer, @Nullable PricedPoint price) {
    if (price == null) {
      return Optional.empty();
    }
    var step = new Step(source, offer, price);
    Integer row = rows.get(step);
    if (row == null) {
      if (rows.size() == LONGEST) {
        return Optional.empty();
      }
      row = FIRST_ROW + rows.size();
      rows.put(step, row);
    }
    return Optional.of(Target.row(page, row));
  }

  /** What was asked for, in the order of its rows. */
  Set<Step> steps() {
    return rows.keySet();
  }

  /** One price and where it belongs. */
  record Step(String source, Offer offer, PricedPoint price) {}
}
