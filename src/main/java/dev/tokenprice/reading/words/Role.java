package dev.tokenprice.reading.words;

import java.util.Locale;

/** What a column that holds no price is about. */
public enum Role {
  MODEL,
  VENDOR,
  SERVICE,
  METER,
  UNIT,
  CURRENCY,
  DATE,
  /** The last day of a price. */
  END,
  MODEL_CLASS,
  REFERENCE,
  CONDITION;

  /**
   * @throws IllegalArgumentException if there is no such role
   */
  static Role of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
