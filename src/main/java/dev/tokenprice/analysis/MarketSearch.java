package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Analyses over the offers of all sources, one series an offer; product by product. */
final class MarketSearch {
  /** Of more offers than these, only those that moved are named as members of their class. */
  private static final int MOST_MEMBERS = 5_000;

  private final Window window;
  private final Comparisons comparisons;
  private final Models models;
  private final Mix mix;
  private final ClassDepths depths;
  private final ClassPriceCounter classPrices;
  private final FreeTraps traps;
  private final List<WorkloadCosts> workloads;
  private final List<CapacityCost> capacities = new ArrayList<>();

  MarketSearch(
      Window window, Comparisons comparisons, Models models, Mix mix, List<Workload> workloads) {
    this.window = window;
    this.comparisons = comparisons;
    this.models = models;
    this.mix = mix;
    this.depths = new ClassDepths(mix, MOST_MEMBERS);
    this.classPrices = new ClassPriceCounter(mix);
    this.traps = new FreeTraps(models);
    this.workloads = workloads.stream().map(WorkloadCosts::new).toList();
  }

  /** Takes the offers of some whole products. */
  void add(List<BookOffer> offers) {
    for (BookOffer offer : offers) {
      CurrentOffer current = offer.current();
      if (offer.countsAsInference() && current != null) {
        var since =
            new SinceWindow(
                offer, current, comparisons.since(offer.steps(), current, window.since()));
        depths.add(since);
        workloads.forEach(workload -> workload.add(since));
      }
      classPrices.add(offer);
    }
    List<BookOffer> sold = soldByCapacity(offers);
    var perToken = new Capacities(mix, models, sold.isEmpty() ? Map.of() : pricedPerToken(offers));
    sold.forEach(offer -> addCapacities(offer, perToken));
    traps.add(offers, perToken);
  }

  Market market() {
    return new Market(
        workloads.stream().map(WorkloadCosts::costed).toList(),
        capacities,
        traps.traps(),
        depths.depths(),
        classPrices.prices());
  }

  private Map<Product, CurrentOffer> pricedPerToken(List<BookOffer> offers) {
    var priced = new HashMap<Product, CurrentOffer>();
    for (BookOffer offer : offers) {
      CurrentOffer current = offer.current();
      if (offer.countsAsInference() && current != null && current.isPricedAt(mix)) {
        priced.putIfAbsent(offer.identity().product(), current);
      }
    }
    return priced;
  }

  private static List<BookOffer> soldByCapacity(List<BookOffer> offers) {
    var sold = new ArrayList<BookOffer>();
    for (BookOffer offer : offers) {
      CurrentOffer current = offer.current();
      if (offer.preferred() && current != null && current.hasAny(Capacities.CAPACITY)) {
        sold.add(offer);
      }
    }
    return sold;
  }

  private void addCapacities(BookOffer offer, Capacities perToken) {
    if (offer.current() != null) {
      offer.current().prices().stream()
          .flatMap(price -> perToken.of(offer.identity(), price).stream())
          .forEach(capacities::add);
    }
  }
}
