package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two sources, one offer, different prices.
 *
 * @param chosen what the report takes
 * @param other what the other source says
 * @param ratio other over chosen, in one currency; null where the chosen one is 0
 * @param key stable as long as both figures are: what is acknowledged
 * @param acknowledged whether a person has judged it
 */
public record Discrepancy(
    CurrentPrice chosen,
    CurrentPrice other,
    @Nullable BigDecimal ratio,
    Reason reason,
    String key,
    boolean acknowledged) {

  /** What a person types to acknowledge it. */
  public String number() {
    return SuspectPrice.number(key);
  }

  public Meter meter() {
    return chosen.price().point().meter();
  }

  /** What probably lies behind it. */
  public enum Reason {
    /** Ten, a thousand, ten thousand times apart. */
    UNIT,
    /** 6.5 to 7.5 times apart: dollars taken for yuan. */
    CURRENCY,
    /** The other price belongs to another context tier. */
    TIER,
    REGION,
    /** One is the other's "before" price. */
    PROMOTION,
    /** One is what the other was before it moved. */
    STALE,
    RESELLER,
    /** One's input is the other's output. */
    COLUMN_SHIFT,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in files. */
    public String code() {
      return code;
    }
  }
}
