package dev.tokenprice.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fixed price for capacity as a price per token, with the arithmetic: {@code yuan x 1,000,000 /
 * (tokensPerMinute x minutes)}.
 *
 * @param price what is paid for
 * @param yuan yuan for the period
 * @param tokensPerMinute what the capacity does at full use
 * @param minutes minutes in the period: 60 for an hour, 43,200 for a month of 30 days
 * @param tokensAtFullUse tokens in the period
 * @param yuanPerMillionAtFullUse yuan per million tokens at full use
 * @param utilisation share in use as stated; null if it is not stated
 * @param yuanPerMillionAtUtilisation yuan per million tokens at that share; null likewise
 * @param perToken what the same model costs per token; null where it has no such price
 * @param breakEven share in use below which paying per token, at the analyst's mix, is cheaper; may
 *     be above 1 (paying per token is always cheaper); null where the model has no price per token
 *     or is free
 */
public record CapacityCost(
    CurrentPrice price,
    BigDecimal yuan,
    BigDecimal tokensPerMinute,
    BigDecimal minutes,
    BigDecimal tokensAtFullUse,
    BigDecimal yuanPerMillionAtFullUse,
    @Nullable BigDecimal utilisation,
    @Nullable BigDecimal yuanPerMillionAtUtilisation,
    @Nullable CurrentOffer perToken,
    @Nullable BigDecimal breakEven) {
  /** Whether the tokens that the capacity is paid for are to be had for nothing. */
  public boolean freePerToken() {
    return perToken != null && breakEven == null;
  }
}
