package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what inference costs, class by class, product by product. */
final class ClassPriceCounter {
  private final Mix mix;
  private final Map<String, OfClass> byClass = new TreeMap<>(ClassOrder.OF_CLASSES);

  ClassPriceCounter(Mix mix) {
    this.mix = mix;
  }

  /** An offer without a class or without a price that it needs counts in none. */
  void add(BookOffer offer) {
    CurrentOffer current = offer.current();
    BigDecimal blended = current == null || !current.hasPeers() ? null : current.blended(mix);
    if (current != null && blended != null) {
      byClass
          .computeIfAbsent(offer.modelClass(), unused -> new OfClass())
          .add(new Peer(current, offer.identity().product(), blended));
    }
  }

  List<ClassPrices> prices() {
    return byClass.entrySet().stream()
        .map(ofClass -> ofClass.getValue().prices(ofClass.getKey(), mix))
        .toList();
  }

  private record Peer(CurrentOffer offer, Product product, BigDecimal blended) {
    boolean isCheaperThan(@Nullable Peer other) {
      return other == null || blended.compareTo(other.blended) < 0;
    }
  }

  /** Offers of a product come one after the other: only the last one's may be asked for. */
  private static final class OfClass {
    private final Distribution.Counter blended = new Distribution.Counter();
    private @Nullable Peer cheapest;
    private @Nullable Peer runnerUp;
    private List<Offer> ofCheapest = List.of();
    private @Nullable Product last;
    private List<Offer> ofLast = new ArrayList<>();

    void add(Peer peer) {
      blended.add(peer.blended);
      if (!peer.product.equals(last)) {
        last = peer.product;
        ofLast = new ArrayList<>(1);
      }
      ofLast.add(peer.offer.offer());
      rank(peer);
    }

    private void rank(Peer peer) {
      boolean ofCheapestProduct = cheapest != null && peer.product.equals(cheapest.product);
      if (peer.isCheaperThan(cheapest)) {
        runnerUp = ofCheapestProduct ? runnerUp : cheapest;
        cheapest = peer;
        ofCheapest = ofLast;
      } else if (!ofCheapestProduct && peer.isCheaperThan(runnerUp)) {
        runnerUp = peer;
      }
    }

    ClassPrices prices(String modelClass, Mix mix) {
      if (cheapest == null) {
        throw new IllegalStateException("a class without an offer");
      }
      CurrentOffer other = runnerUp == null ? null : runnerUp.offer;
      return new ClassPrices(
          modelClass, mix, blended.distribution(), cheapest.offer, Set.copyOf(ofCheapest), other);
    }
  }
}
