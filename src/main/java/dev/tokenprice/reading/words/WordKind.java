package dev.tokenprice.reading.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a spelling can be; the top-level keys of a vocabulary file, in lower case. */
public enum WordKind {
  /** What a column is about; value: a {@link Role} in lower case. */
  ROLE,
  /** Value: the code of a meter. */
  METER,
  /** Input and output at one price. */
  DIRECTION,
  PRICE,
  /** Value: {@code before} or {@code from}. */
  PHASE,
  /** Value: an ISO code, with a shift of the decimal point where the word is a part of the unit. */
  CURRENCY,
  PER,
  /** Value: a power of ten. */
  QUANTITY,
  /** Value: the name of a unit, with the power of ten that the word contains. */
  UNIT,
  /** Value: {@code name=value}. */
  CONDITION,
  NO_CONDITION,
  /** Turns a condition beside it into its opposite. */
  NEGATION,
  /** Makes a line outside the tables a note on the unit of all prices. */
  UNIT_NOTE,
  /** Changes nothing beside a condition. */
  CONDITION_FILLER,
  /** Value: the code of a service. */
  SERVICE,
  /** Value: the name of a class. */
  MODEL_CLASS,
  /** In a model's place: a row of totals. */
  TOTAL,
  /** A word in the names of models. */
  MODEL_FAMILY,
  FILLER,
  /** Beside the same price without the word: the price before a discount. */
  LISTED,
  LOOKALIKE,
  USAGE,
  BILL,
  MISSING,
  /** In place of a last day: there is none. */
  NO_END,
  FREE,
  ON_REQUEST,
  LOWER_BOUND,
  RANGE;

  static Optional<WordKind> find(String key) {
    return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
