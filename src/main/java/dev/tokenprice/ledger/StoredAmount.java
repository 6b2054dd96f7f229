package dev.tokenprice.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An amount as both databases keep it exactly: 20 digits before the point, 18 after it. */
final class StoredAmount {
  static final int DECIMALS = 18;
  private static final int DIGITS = 38;

  private static final int DIGITS_OF_LONG = 18;
  private static final int NANO = 9;
  private static final BigInteger BILLION = BigInteger.TEN.pow(NANO);

  private StoredAmount() {}

  /** A database would cut what does not fit, without a word. */
  static boolean fits(BigDecimal amount) {
    if (amount.scale() >= 0 && amount.scale() <= DECIMALS && amount.precision() <= DECIMALS) {
      return true;
    }
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= DIGITS - DECIMALS;
  }

  /** The stored amount without the zeros that the column's scale adds. */
  static BigDecimal read(BigDecimal stored) {
    BigDecimal bare = shorter(stored).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /**
   * Most amounts have few decimals: without half of them they fit into a long, which is quicker.
   */
  private static BigDecimal shorter(BigDecimal stored) {
    if (stored.scale() != DECIMALS || stored.precision() <= DIGITS_OF_LONG) {
      return stored;
    }
    BigInteger[] halves = stored.unscaledValue().divideAndRemainder(BILLION);
    return halves[1].signum() == 0 ? new BigDecimal(halves[0], DECIMALS - NANO) : stored;
  }
}
