package dev.tokenprice.analysis;

import java.util.Locale;

/** What a cut is measured against. */
public enum Baseline {
  /** The price on record just before. */
  PREVIOUS,
  /** The list's own "before" column. */
  LIST_BEFORE,
  /**
   * The lowest price of the seven days before: the one China's promotion rules take, by analogy.
   */
  LOWEST_OF_7_DAYS,
  /** The price in force when the window began. */
  SINCE,
  /** What a claim compares with: another model's price, or an amount. */
  COMPARED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word used in files. */
  public String code() {
    return code;
  }
}
