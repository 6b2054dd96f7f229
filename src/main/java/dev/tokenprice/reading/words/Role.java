package dev.tokenprice.reading.words;

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
  CONDITION
}
