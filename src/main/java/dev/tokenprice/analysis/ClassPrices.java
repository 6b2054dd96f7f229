package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What inference costs in a class of models, by blended price at the analyst's mix, one series an
 * offer.
 *
 * @param modelClass light, standard, flagship, long-context, reasoning or a list's own
 * @param mix the analyst's
 * @param ascending yuan per million tokens of each offer; not empty
 * @param cheapest the first of the cheapest offers
 * @param ofCheapestModel every offer of its model in the class
 * @param runnerUp the cheapest offer of another model; null if there is none
 */
public record ClassPrices(
    String modelClass,
    Mix mix,
    List<BigDecimal> ascending,
    CurrentOffer cheapest,
    Set<Offer> ofCheapestModel,
    @Nullable CurrentOffer runnerUp) {
  public ClassPrices {
    ascending = List.copyOf(ascending);
    ofCheapestModel = Set.copyOf(ofCheapestModel);
  }

  /** Class by class; an offer without a class or without a price it needs counts in none. */
  static List<ClassPrices> of(List<BookOffer> offers, Mix mix) {
    var byClass = new TreeMap<String, List<Peer>>(ClassOrder.OF_CLASSES);
    for (BookOffer offer : offers) {
      CurrentOffer current = offer.current();
      BigDecimal blended = current == null || !current.hasPeers() ? null : current.blended(mix);
      if (current != null && blended != null) {
        byClass
            .computeIfAbsent(offer.modelClass(), unused -> new ArrayList<>())
            .add(new Peer(current, offer.identity().product(), blended));
      }
    }
    return byClass.entrySet().stream().map(peers -> of(peers, mix)).toList();
  }

  private static ClassPrices of(Map.Entry<String, List<Peer>> ofClass, Mix mix) {
    List<Peer> peers = ofClass.getValue();
    peers.sort(Comparator.comparing(Peer::blended));
    Peer cheapest = peers.get(0);
    var ascending = new ArrayList<BigDecimal>(peers.size());
    var ofCheapestModel = new HashSet<Offer>();
    @Nullable CurrentOffer runnerUp = null;
    for (Peer peer : peers) {
      ascending.add(peer.blended);
      if (peer.product.equals(cheapest.product)) {
        ofCheapestModel.add(peer.offer.offer());
      } else if (runnerUp == null) {
        runnerUp = peer.offer;
      }
    }
    return new ClassPrices(
        ofClass.getKey(), mix, ascending, cheapest.offer, ofCheapestModel, runnerUp);
  }

  /** Yuan per million tokens that a quarter of the offers cost at most. */
  public BigDecimal lowerQuartile() {
    return Statistics.quartile(ascending, 1);
  }

  public BigDecimal median() {
    return Statistics.quartile(ascending, 2);
  }

  public BigDecimal upperQuartile() {
    return Statistics.quartile(ascending, 3);
  }

  /** Where one of the offers of this class stands; null for any other. */
  public @Nullable MarketPosition position(CurrentOffer offer) {
    BigDecimal blended = offer.hasPeers() ? offer.blended(mix) : null;
    if (blended == null || !modelClass.equals(offer.modelClass())) {
      return null;
    }
    BigDecimal median = median();
    return new MarketPosition(
        blended,
        rank(blended),
        median.signum() == 0 ? null : Quotient.of(blended.subtract(median), median),
        quarter(blended, median),
        alternative(offer, blended));
  }

  private int rank(BigDecimal blended) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.get(middle).compareTo(blended) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  private int quarter(BigDecimal blended, BigDecimal median) {
    if (blended.compareTo(median) <= 0) {
      return blended.compareTo(lowerQuartile()) <= 0 ? 1 : 2;
    }
    return blended.compareTo(upperQuartile()) <= 0 ? 3 : 4;
  }

  private @Nullable CurrentOffer alternative(CurrentOffer offer, BigDecimal blended) {
    CurrentOffer other = ofCheapestModel.contains(offer.offer()) ? runnerUp : cheapest;
    BigDecimal price = other == null ? null : other.blended(mix);
    return price != null && price.compareTo(blended) < 0 ? other : null;
  }

  private record Peer(CurrentOffer offer, Product product, BigDecimal blended) {}
}
