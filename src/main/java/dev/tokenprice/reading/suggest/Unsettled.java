package dev.tokenprice.reading.suggest;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.table.Meters;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token price that is held because its list does not say in what.
 *
 * @param amount as it stands
 * @param currency null if not stated
 * @param per null if not stated
 */
record Unsettled(BigDecimal amount, @Nullable String currency, @Nullable Unit per) {
  private static final int MILLION = 6;

  /** The list states a unit that the program does not know: what it is, is no question of size. */
  private static final String UNKNOWN_UNIT = "unknown";

  /** Empty if the cell is read, missing, free, held for another reason or not of tokens. */
  static Optional<Unsettled> of(CellReading cell) {
    Held held = cell.held();
    if (held == null || !cell.subject().meters().stream().allMatch(Meters::isOfTokens)) {
      return Optional.empty();
    }
    boolean unit = held.reason() == HoldReason.UNIT_NOT_STATED;
    if (held.evidence().size() != 2 || held.evidence().get(0).equals(UNKNOWN_UNIT)) {
      return Optional.empty();
    }
    if (!unit && held.reason() != HoldReason.CURRENCY_NOT_STATED) {
      return Optional.empty();
    }
    var amount = new BigDecimal(held.evidence().get(0));
    String stated = held.evidence().get(1);
    Unsettled unsettled =
        unit
            ? new Unsettled(amount, stated.isEmpty() ? null : stated, null)
            : new Unsettled(amount, null, Unit.parse(stated));
    return Optional.of(unsettled).filter(u -> u.amount.signum() > 0 && u.isOfTokens());
  }

  /** The currency, the candidate's where the list states none; empty if neither does. */
  String currency(Statement candidate) {
    String stated = currency == null ? candidate.currency() : currency;
    return stated == null ? "" : stated;
  }

  /** The amount per million tokens, in the candidate's unit where the list states none. */
  BigDecimal perMillion(Statement candidate) {
    Unit unit = per == null ? candidate.per() : per;
    int exponent = unit instanceof Unit.Tokens tokens ? tokens.exponent() : MILLION;
    return amount.scaleByPowerOfTen(MILLION - exponent);
  }

  private boolean isOfTokens() {
    return per == null || per instanceof Unit.Tokens;
  }
}
