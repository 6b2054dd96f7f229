package dev.tokenprice.pricing;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why a cell, a row or a file was not accepted. The code is the name in lower case with hyphens.
 */
public enum HoldReason {
  UNIT_NOT_STATED,
  CURRENCY_NOT_STATED,
  UNIT_CONFLICT,
  NOT_A_NUMBER,
  AMBIGUOUS,
  LOWER_BOUND,
  NEGATIVE,
  MAGNITUDE,
  COLUMN_SHIFT,
  DUPLICATE,
  NO_MODEL,
  NO_PRICE_COLUMN,
  NOT_A_PRICE_LIST,
  BAD_DATE,
  UNDECODABLE,
  MALFORMED,
  TOO_LARGE,
  FX_MISSING,
  /** A list goes on with the offer and no longer states this price of it. */
  VANISHED,
  ON_REQUEST,
  /** A mapping or settings file with an unknown key or value. */
  BAD_MAPPING,
  /** Not a regular file inside the input folder, or not readable. */
  NOT_READABLE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException if no reason has that code
   */
  public static HoldReason of(String code) {
    return Arrays.stream(values())
        .filter(r -> r.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown reason '" + code + "'"));
  }
}
