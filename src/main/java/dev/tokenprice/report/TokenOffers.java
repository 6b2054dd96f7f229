package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is among offers that are priced per token.
 *
 * @param count how many there are
 * @param models how many models
 * @param meters which meters they have
 * @param foreign whether a price is in another currency than yuan
 */
record TokenOffers(int count, int models, Set<Meter> meters, boolean foreign) {
  static TokenOffers in(List<CurrentOffer> offers) {
    int count = 0;
    boolean foreign = false;
    var models = new HashSet<String>();
    var meters = EnumSet.noneOf(Meter.class);
    for (CurrentOffer offer : offers) {
      if (hasTokenPrice(offer)) {
        count++;
        models.add(offer.offer().model());
        for (PricedPoint price : offer.byMeter().values()) {
          if (price.nativePerMillion() != null) {
            meters.add(price.point().meter());
            foreign |= !price.currency().equals(Money.YUAN);
          }
        }
      }
    }
    return new TokenOffers(count, models.size(), meters, foreign);
  }

  static boolean hasTokenPrice(CurrentOffer offer) {
    return offer.byMeter().values().stream().anyMatch(price -> price.nativePerMillion() != null);
  }

  static boolean hasBoth(CurrentOffer offer) {
    return offer.yuan(Meter.INPUT) != null && offer.yuan(Meter.OUTPUT) != null;
  }

  /** Prices in other units than tokens. */
  static List<CurrentPrice> others(List<CurrentOffer> offers) {
    return offers.stream()
        .flatMap(offer -> offer.prices().stream())
        .filter(price -> price.price().nativePerMillion() == null)
        .toList();
  }
}
