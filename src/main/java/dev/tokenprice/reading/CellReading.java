package dev.tokenprice.reading;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one price cell says. It is exactly one of read, held and missing.
 *
 * @param subject what it is a price of, as far as it is known
 * @param quotes what was read; several where one cell holds several prices or one for both
 *     directions; kept where a guard holds the cell all the same
 * @param held why it is not accepted; null if it is
 */
public record CellReading(
    Provenance where, Subject subject, List<Quote> quotes, @Nullable Held held) {
  public CellReading {
    quotes = List.copyOf(quotes);
  }

  /**
   * What a cell is a price of.
   *
   * @param model empty if the record names none
   * @param meters empty if nothing says what is counted
   */
  public record Subject(
      String vendor, String model, Service service, Set<Meter> meters, Conditions conditions) {
    /**
     * @throws IllegalArgumentException if there is no model
     */
    Offer offer() {
      return new Offer(vendor, model, service, conditions);
    }
  }

  public boolean isRead() {
    return held == null && !quotes.isEmpty();
  }

  public boolean isMissing() {
    return held == null && quotes.isEmpty();
  }

  public CellReading holding(Held reason) {
    return new CellReading(where, subject, quotes, reason);
  }
}
