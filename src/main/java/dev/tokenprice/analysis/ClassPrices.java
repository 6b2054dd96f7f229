package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What inference costs in a class of models, by blended price at the analyst's mix, one series an
 * offer.
 */
public final class ClassPrices {
  private final String modelClass;
  private final Mix mix;
  private final Distribution blended;
  private final List<BigDecimal> quartiles;
  private final CurrentOffer cheapest;
  private final Set<Offer> ofCheapestModel;
  private final @Nullable CurrentOffer runnerUp;

  /**
   * @param modelClass light, standard, flagship, long-context, reasoning or a list's own
   * @param mix the analyst's
   * @param blended yuan per million tokens of each offer; at least one
   * @param cheapest the first of the cheapest offers
   * @param ofCheapestModel every offer of its model in the class
   * @param runnerUp the cheapest offer of another model; null if there is none
   */
  ClassPrices(
      String modelClass,
      Mix mix,
      Distribution blended,
      CurrentOffer cheapest,
      Set<Offer> ofCheapestModel,
      @Nullable CurrentOffer runnerUp) {
    this.modelClass = modelClass;
    this.mix = mix;
    this.blended = blended;
    this.quartiles = List.of(0, 1, 2, 3, 4).stream().map(blended::quartile).toList();
    this.cheapest = cheapest;
    this.ofCheapestModel = Set.copyOf(ofCheapestModel);
    this.runnerUp = runnerUp;
  }

  public String modelClass() {
    return modelClass;
  }

  public Mix mix() {
    return mix;
  }

  /** How many offers are compared. */
  public long peers() {
    return blended.size();
  }

  /** The first of the cheapest offers. */
  public CurrentOffer cheapest() {
    return cheapest;
  }

  /** The cheapest offer of another model; null if there is none. */
  public @Nullable CurrentOffer runnerUp() {
    return runnerUp;
  }

  /**
   * Yuan per million tokens that so many quarters of the offers cost at most.
   *
   * @param quarters 0 for the lowest price to 4 for the highest
   */
  public BigDecimal quartile(int quarters) {
    return quartiles.get(quarters);
  }

  public BigDecimal median() {
    return quartile(2);
  }

  /** Where one of the offers of this class stands; null for any other. */
  public @Nullable MarketPosition position(CurrentOffer offer) {
    BigDecimal price = offer.hasPeers() ? offer.blended(mix) : null;
    if (price == null || !modelClass.equals(offer.modelClass())) {
      return null;
    }
    BigDecimal median = median();
    return new MarketPosition(
        price,
        Math.toIntExact(blended.below(price) + 1),
        median.signum() == 0 ? null : Quotient.of(price.subtract(median), median),
        quarter(price),
        alternative(offer, price));
  }

  private int quarter(BigDecimal price) {
    int quarter = 1;
    while (quarter < 4 && price.compareTo(quartile(quarter)) > 0) {
      quarter++;
    }
    return quarter;
  }

  private @Nullable CurrentOffer alternative(CurrentOffer offer, BigDecimal price) {
    CurrentOffer other = ofCheapestModel.contains(offer.offer()) ? runnerUp : cheapest;
    BigDecimal otherPrice = other == null ? null : other.blended(mix);
    return otherPrice != null && otherPrice.compareTo(price) < 0 ? other : null;
  }
}
