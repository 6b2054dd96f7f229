package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer with its prices in force side by side: one row of the price table.
 *
 * @param modelClass from the list, else from {@code models.yml}; null if unknown
 * @param byMeter in the order of the meters, not empty
 * @param preferred whether the report takes this source where several price the same offer
 */
public record CurrentOffer(
    String source,
    Offer offer,
    @Nullable String modelClass,
    Map<Meter, PricedPoint> byMeter,
    boolean preferred) {
  public CurrentOffer {
    byMeter = Collections.unmodifiableMap(new EnumMap<>(byMeter));
  }

  public Optional<PricedPoint> price(Meter meter) {
    return Optional.ofNullable(byMeter.get(meter));
  }

  /** Yuan per million tokens of a meter; null where it cannot be told. */
  public @Nullable BigDecimal yuan(Meter meter) {
    PricedPoint price = byMeter.get(meter);
    return price == null ? null : price.yuanPerMillion();
  }

  /** Yuan per million tokens at a mix; null where a price it needs is missing. */
  public @Nullable BigDecimal blended(Mix mix) {
    return Blend.of(mix, yuan(Meter.INPUT), yuan(Meter.OUTPUT), yuan(Meter.CACHE_READ));
  }

  /** Whether it is compared with others of its class: inference, and the series that is taken. */
  boolean hasPeers() {
    return preferred && modelClass != null && offer.service() == Service.INFERENCE;
  }

  /** Whether both input and output are known in yuan per token. */
  public boolean hasBoth() {
    return yuan(Meter.INPUT) != null && yuan(Meter.OUTPUT) != null;
  }

  /** Whether a price is per token. */
  public boolean hasTokenPrice() {
    for (PricedPoint price : byMeter.values()) {
      if (price.isPerToken()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some meters has a price. */
  boolean hasAny(Set<Meter> meters) {
    return !Collections.disjoint(byMeter.keySet(), meters);
  }

  /** Whether every price is known that a mix needs. */
  boolean isPricedAt(Mix mix) {
    return Blend.isKnown(mix, yuan(Meter.INPUT), yuan(Meter.OUTPUT), yuan(Meter.CACHE_READ));
  }

  /** Output price over input price; null where one is missing or input is free. */
  public @Nullable BigDecimal outputToInput() {
    BigDecimal input = yuan(Meter.INPUT);
    BigDecimal output = yuan(Meter.OUTPUT);
    if (input == null || output == null || input.signum() == 0) {
      return null;
    }
    return Quotient.of(output, input);
  }

  /** One row of {@code prices.csv} each. */
  public List<CurrentPrice> prices() {
    var prices = new ArrayList<CurrentPrice>(byMeter.size());
    for (PricedPoint price : byMeter.values()) {
      prices.add(new CurrentPrice(source, offer, modelClass, price));
    }
    return prices;
  }
}
