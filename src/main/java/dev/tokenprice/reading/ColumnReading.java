package dev.tokenprice.reading;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.words.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one column was understood.
 *
 * @param column the header's text as it stands
 */
public record ColumnReading(String column, Taken taken, Evidence evidence) {

  /** What a column was taken for. */
  public sealed interface Taken {}

  /** It holds no price but says something about the prices of its records. */
  public record About(Role role) implements Taken {}

  /**
   * It holds prices.
   *
   * @param meters empty if the record or the cell says what is counted
   * @param shared whether a price that nothing says the meter of is one for both directions
   * @param stated what header and mapping state of currency and unit
   * @param phase null: holds from the date on
   * @param model the model that the header names; null where a column does
   * @param unitColumns headers of the columns that state currency or unit for this one
   * @param standIn whether it only counts where another column with the same price is blank
   */
  public record Price(
      Set<Meter> meters,
      boolean shared,
      Statement stated,
      @Nullable Phase phase,
      Conditions conditions,
      @Nullable String model,
      List<String> unitColumns,
      boolean standIn)
      implements Taken {}

  /** It is not read. */
  public record Ignored() implements Taken {}

  /** Why. */
  public enum Evidence {
    /** The header's words. */
    HEADER,
    /** The first cells, whatever the header says. */
    CELLS,
    MAPPING,
    /** A record per meter and a column per model. */
    TRANSPOSED,
    /** No word of the header is in the vocabulary. */
    UNKNOWN_WORDS,
    /** The header has a word that no price has, e.g. a limit or a percentage. */
    LOOK_ALIKE,
    /** The header is known, but the cells hold something else. */
    OTHER_CELLS,
    /** The file logs what was spent. */
    USAGE_LOG,
    /** Numbers of tokens. */
    COUNTS,
    /** A price of nothing named beside named ones: a total or a blend. */
    UNNAMED_TOTAL
  }
}
