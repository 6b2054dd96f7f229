package dev.tokenprice.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Analyses over the offers of all sources, one series an offer. */
record Market(
    List<SinceWindow> sinceWindow,
    List<CapacityCost> capacities,
    List<FreeTrap> traps,
    List<ClassDepth> classes,
    List<ClassPrices> classPrices) {

  static Market of(PriceBook book, Window window, Comparisons comparisons, Models models, Mix mix) {
    List<SinceWindow> sinceWindow = sinceWindow(book, window, comparisons);
    List<BookOffer> sold = soldByCapacity(book);
    var capacities =
        new Capacities(mix, models, sold.isEmpty() ? Map.of() : pricedPerToken(book, mix));
    return new Market(
        sinceWindow,
        sold.stream().flatMap(offer -> capacities(offer, capacities)).toList(),
        new FreeTraps(models, capacities).of(book.offers()),
        new ClassDepths(mix).of(sinceWindow),
        ClassPrices.of(book.offers(), mix));
  }

  private static List<SinceWindow> sinceWindow(
      PriceBook book, Window window, Comparisons comparisons) {
    var sinceWindow = new ArrayList<SinceWindow>();
    for (BookOffer offer : book.offers()) {
      if (offer.countsAsInference() && offer.current() != null) {
        Comparison comparison = comparisons.since(offer.steps(), offer.current(), window.since());
        sinceWindow.add(new SinceWindow(offer, offer.current(), comparison));
      }
    }
    return sinceWindow;
  }

  private static Map<Product, CurrentOffer> pricedPerToken(PriceBook book, Mix mix) {
    var priced = new HashMap<Product, CurrentOffer>();
    for (BookOffer offer : book.offers()) {
      CurrentOffer current = offer.current();
      if (offer.countsAsInference() && current != null && current.isPricedAt(mix)) {
        priced.putIfAbsent(offer.identity().product(), current);
      }
    }
    return priced;
  }

  private static List<BookOffer> soldByCapacity(PriceBook book) {
    var sold = new ArrayList<BookOffer>();
    for (BookOffer offer : book.offers()) {
      CurrentOffer current = offer.current();
      if (offer.preferred() && current != null && current.hasAny(Capacities.CAPACITY)) {
        sold.add(offer);
      }
    }
    return sold;
  }

  private static Stream<CapacityCost> capacities(BookOffer offer, Capacities capacities) {
    return offer.current() == null
        ? Stream.empty()
        : offer.current().prices().stream()
            .flatMap(price -> capacities.of(offer.identity(), price).stream());
  }
}
