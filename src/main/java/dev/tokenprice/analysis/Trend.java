package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input and output prices of an offer over time, as the corners of two lines that jump and
 * never slope.
 *
 * @param modelClass from the list, else from {@code models.yml}; null if unknown
 * @param since from the window's begin to the as-of date
 * @param moved yuan per million tokens by which input and output moved in the window, up and down
 *     added
 * @param corners in order of time, 2 or more, the last on the as-of date: without a price that is
 *     in force no longer
 */
public record Trend(
    String source,
    Offer offer,
    @Nullable String modelClass,
    Comparison since,
    BigDecimal moved,
    List<Corner> corners) {
  public Trend {
    corners = List.copyOf(corners);
  }

  /**
   * Where the lines stand at a moment.
   *
   * @param input null if it is not known
   * @param output null if it is not known
   */
  public record Corner(
      LocalDate day, Moment moment, @Nullable PricedPoint input, @Nullable PricedPoint output) {}

  /** What a corner is of. */
  public enum Moment {
    /** The line begins. */
    BEGIN,
    /** Just before a price changed. */
    BEFORE,
    /** Just after. */
    AFTER,
    /** The as-of date. */
    NOW
  }
}
