package dev.tokenprice.reading;

import dev.tokenprice.reading.cell.Statement;
import java.util.List;

/**
 * How one table of a file was understood.
 *
 * @param line physical line of its header, 1-based
 * @param section what the titles above it state of currency and unit
 */
public record TableReading(
    long line, Layout layout, Statement section, List<ColumnReading> columns) {
  public TableReading {
    columns = List.copyOf(columns);
  }

  /** Which way a table lays out its prices. */
  public enum Layout {
    /** A column per meter. */
    WIDE,
    /** A record per meter. */
    LONG,
    /** One price for both directions. */
    SHARED,
    /** A column per model and meter. */
    PIVOT,
    /** A record per meter, a column per model. */
    TRANSPOSED,
    NO_PRICES
  }
}
