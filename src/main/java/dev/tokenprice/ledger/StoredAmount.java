package dev.tokenprice.ledger;

import java.math.BigDecimal;

/** An amount as both databases keep it exactly: 20 digits before the point, 18 after it. */
final class StoredAmount {
  static final int DECIMALS = 18;
  private static final int DIGITS = 38;

  private StoredAmount() {}

  /** A database would cut what does not fit, without a word. */
  static boolean fits(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= DIGITS - DECIMALS;
  }

  /** The stored amount without the zeros that the column's scale adds. */
  static BigDecimal read(BigDecimal stored) {
    BigDecimal bare = stored.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
