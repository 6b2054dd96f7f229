package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each offer stands in its class. */
final class MarketPositions {
  private final Mix mix;

  MarketPositions(Mix mix) {
    this.mix = mix;
  }

  /** By class, cheapest first; offers without a class or a blended price have no position. */
  List<MarketPosition> of(List<BookOffer> offers) {
    var byClass = new TreeMap<String, List<Peer>>();
    offers.stream().filter(BookOffer::countsAsInference).forEach(offer -> add(byClass, offer));
    return byClass.values().stream().flatMap(peers -> positions(peers).stream()).toList();
  }

  private void add(Map<String, List<Peer>> byClass, BookOffer offer) {
    CurrentOffer current = offer.current();
    String modelClass = offer.modelClass();
    BigDecimal blended = current == null ? null : current.blended(mix);
    if (current != null && modelClass != null && blended != null) {
      byClass
          .computeIfAbsent(modelClass, unused -> new ArrayList<>())
          .add(new Peer(current, offer.identity().product(), blended));
    }
  }

  private static List<MarketPosition> positions(List<Peer> peers) {
    peers.sort(Comparator.comparing(Peer::blended));
    List<BigDecimal> prices = peers.stream().map(Peer::blended).toList();
    BigDecimal lower = Statistics.quartile(prices, 1);
    BigDecimal median = Statistics.quartile(prices, 2);
    BigDecimal upper = Statistics.quartile(prices, 3);
    var positions = new ArrayList<MarketPosition>(peers.size());
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      boolean tie = i > 0 && prices.get(i - 1).compareTo(peer.blended()) == 0;
      int rank = tie ? positions.get(i - 1).rank() : i + 1;
      positions.add(
          new MarketPosition(
              peer.offer(),
              peer.blended(),
              rank,
              peers.size(),
              lower,
              median,
              upper,
              cheaper(peers, peer)));
    }
    return positions;
  }

  private static @Nullable CurrentOffer cheaper(List<Peer> sorted, Peer peer) {
    for (Peer other : sorted) {
      if (other.blended().compareTo(peer.blended()) >= 0) {
        return null;
      }
      if (!other.product().equals(peer.product())) {
        return other.offer();
      }
    }
    return null;
  }

  private record Peer(CurrentOffer offer, Product product, BigDecimal blended) {}
}
