package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Unit;

/** Whether two native prices are one: 0.8 yuan per thousand tokens is 800 per million. */
final class SamePrice {
  private SamePrice() {}

  static boolean test(Money price, Unit per, Money otherPrice, Unit otherPer) {
    if (!price.currency().equals(otherPrice.currency())) {
      return false;
    }
    if (per.equals(otherPer)) {
      return price.sameAs(otherPrice);
    }
    return Normaliser.perMillionTokens(price, per)
        .flatMap(
            amount ->
                Normaliser.perMillionTokens(otherPrice, otherPer)
                    .map(other -> amount.compareTo(other) == 0))
        .orElse(false);
  }
}
