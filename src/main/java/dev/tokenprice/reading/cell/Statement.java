package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one place in a file states about a price's unit. Places fill each other's gaps; two that
 * differ in the same part contradict each other.
 *
 * @param currency ISO code; null if the place does not state it
 * @param shift decimal places by which the money is shifted: -3 for 厘; 0 where none is stated
 * @param per what the price buys; null if the place does not state it
 * @param severalUnits whether the place names two quantities, as in "per 1K (per 1M)"; per is null
 */
public record Statement(
    @Nullable String currency, int shift, @Nullable Unit per, boolean severalUnits) {
  public static final Statement NONE = new Statement(null, 0, null);

  public Statement(@Nullable String currency, int shift, @Nullable Unit per) {
    this(currency, shift, per, false);
  }

  public boolean isNone() {
    return currency == null && shift == 0 && per == null && !severalUnits;
  }

  public boolean isComplete() {
    return currency != null && per != null;
  }

  /** This statement, and the other one where this one says nothing. */
  public Statement orElse(Statement other) {
    if (isNone()) {
      return other;
    }
    if (isComplete() || other.isNone()) {
      return this;
    }
    boolean money = currency != null || shift != 0;
    return new Statement(
        currency != null ? currency : other.currency,
        money ? shift : other.shift,
        per != null ? per : other.per,
        severalUnits || (per == null && other.severalUnits));
  }

  /** Whether both state the same part and do not agree on it. */
  public boolean contradicts(Statement other) {
    boolean currencies =
        currency != null
            && other.currency != null
            && !(currency.equals(other.currency) && shift == other.shift);
    boolean units = per != null && other.per != null && !per.equals(other.per);
    boolean unclear = per == null && (severalUnits || other.severalUnits);
    return currencies || units || unclear;
  }

  /** As a person would write it, e.g. {@code USD/1000000 tokens}. */
  public String text() {
    String money = currency == null ? "?" : currency;
    String shifted = shift == 0 ? money : money + "e" + shift;
    return shifted + "/" + (per == null ? "?" : unitText(per));
  }

  private static String unitText(Unit unit) {
    return unit instanceof Unit.Tokens ? unit.per() + " tokens" : unit.per();
  }
}
