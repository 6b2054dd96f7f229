package dev.tokenprice.reading.suggest;

import dev.tokenprice.reading.cell.Statement;
import java.math.BigDecimal;
import java.util.List;

/** What a person may add to a mapping. Never applied by itself. */
public sealed interface Suggestion {
  /** What the suggestion rests on. */
  Observed observed();

  /**
   * The numbers as they stand that lack a unit or a currency; free ones aside.
   *
   * @param withoutUnit how many lack a unit
   * @param withoutCurrency how many lack a currency
   * @param lowest above 0
   */
  record Observed(long withoutUnit, long withoutCurrency, BigDecimal lowest, BigDecimal highest) {}

  /**
   * A statement under which the numbers are prices of known models.
   *
   * @param lacking which parts of the statement the list lacks
   */
  record Fitting(Statement statement, Lacking lacking, Ground ground, Observed observed)
      implements Suggestion {}

  /**
   * No choice, for want of a reason.
   *
   * @param fitting those that fit equally; empty if none does
   */
  record Open(List<Statement> fitting, Lacking lacking, Observed observed) implements Suggestion {
    public Open {
      fitting = List.copyOf(fitting);
    }
  }

  /** What the list does not state. */
  enum Lacking {
    UNIT,
    CURRENCY,
    BOTH
  }

  /** Why this currency. */
  enum Ground {
    /** The list states it. */
    STATED,
    /** The list states it for other prices, and no other currency. */
    OTHER_PRICES,
    /** The list's headers are Chinese. */
    CHINESE_HEADERS,
    /** The list's headers are in Latin letters. */
    LATIN_HEADERS
  }
}
