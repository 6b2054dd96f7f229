package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import java.util.List;

/**
 * What one record says. Every price cell of the record is counted once: cells = read + held cells +
 * missing.
 *
 * @param line physical line on which the record starts, 1-based
 * @param cells price cells of the record
 * @param read price cells accepted; one cell may give two quotes (a single price is input and
 *     output)
 * @param missing price cells that state no price: blank, N/A, 无
 * @param unpriced offers that the record names in price cells that are held or missing
 */
public record RowReading(
    long line,
    int cells,
    int read,
    int missing,
    List<Quote> quotes,
    List<Held> held,
    List<Offer> unpriced) {
  public RowReading {
    quotes = List.copyOf(quotes);
    held = List.copyOf(held);
    unpriced = List.copyOf(unpriced);
  }

  public RowReading(
      long line, int cells, int read, int missing, List<Quote> quotes, List<Held> held) {
    this(line, cells, read, missing, quotes, held, List.of());
  }
}
