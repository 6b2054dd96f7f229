package dev.tokenprice.analysis;

import dev.tokenprice.analysis.FreeTrap.Relation;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Free inference beside what the same model is sold for. */
final class FreeTraps {
  /** What is sold beside the tokens of one and the same offer. */
  private static final Set<Meter> BESIDE =
      EnumSet.of(Meter.TRAINING, Meter.INSTANCE_HOUR, Meter.INSTANCE_MONTH, Meter.CAPACITY);

  private final Models models;
  private final List<Paid> paid = new ArrayList<>();
  private final Map<String, List<BookOffer>> freeByFamily = new HashMap<>();

  FreeTraps(Models models) {
    this.models = models;
  }

  /** Takes the offers of some whole products, in the order of the book. */
  void add(List<BookOffer> offers, Capacities capacities) {
    Map<Product, BookOffer> freeByProduct = freeByProduct(offers);
    for (BookOffer offer : offers) {
      Optional<String> family = family(offer);
      BookOffer free =
          freeByProduct.isEmpty() ? null : freeByProduct.get(offer.identity().product());
      if (offer.preferred() && offer.current() != null && (free != null || family.isPresent())) {
        paid.add(
            new Paid(offer, free == null ? List.of() : List.of(free), priced(offer, capacities)));
      }
    }
    freeByProduct
        .values()
        .forEach(
            free ->
                family(free)
                    .ifPresent(
                        family ->
                            freeByFamily
                                .computeIfAbsent(family, f -> new ArrayList<>())
                                .add(free)));
  }

  /** In the order of what is paid for; the same model before others of its family. */
  List<FreeTrap> traps() {
    return paid.stream().flatMap(this::traps).toList();
  }

  private Stream<FreeTrap> traps(Paid of) {
    Product product = of.offer.identity().product();
    return Stream.concat(
        of.sameModel.stream().flatMap(free -> traps(free, Relation.SAME_MODEL, of)),
        family(of.offer)
            .map(family -> freeByFamily.getOrDefault(family, List.of()))
            .orElse(List.of())
            .stream()
            .filter(free -> !free.identity().product().equals(product))
            .flatMap(free -> traps(free, Relation.SAME_FAMILY, of)));
  }

  /** Inference that another source charges for is a disagreement, not a paid tier. */
  private static Stream<FreeTrap> traps(BookOffer free, Relation relation, Paid of) {
    BookOffer offer = of.offer;
    if (offer.offer().service() == Service.INFERENCE && !offer.source().equals(free.source())) {
      return Stream.empty();
    }
    CurrentOffer freeOffer = Objects.requireNonNull(free.current());
    return of.prices.stream()
        .filter(priced -> !priced.price.price().free())
        .filter(
            priced -> !offer.equals(free) || BESIDE.contains(priced.price.price().point().meter()))
        .map(
            priced ->
                new FreeTrap(
                    freeOffer,
                    freeSince(freeOffer),
                    relation,
                    priced.price,
                    priced.capacity.orElse(null)));
  }

  private static List<Priced> priced(BookOffer offer, Capacities capacities) {
    return Objects.requireNonNull(offer.current()).prices().stream()
        .map(price -> new Priced(price, capacities.of(offer.identity(), price)))
        .toList();
  }

  private static LocalDate freeSince(CurrentOffer free) {
    return Stream.of(Meter.INPUT, Meter.OUTPUT)
        .flatMap(meter -> free.price(meter).stream())
        .map(price -> price.point().effectiveFrom())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** One a model: the first in the order of the book, which has the fewest conditions. */
  private static Map<Product, BookOffer> freeByProduct(List<BookOffer> offers) {
    var free = new HashMap<Product, BookOffer>();
    for (BookOffer offer : offers) {
      if (free(offer)) {
        free.putIfAbsent(offer.identity().product(), offer);
      }
    }
    return free;
  }

  private Optional<String> family(BookOffer offer) {
    return models
        .facts(offer.identity())
        .map(ModelFacts::family)
        .map(family -> offer.identity().vendor() + '\n' + Names.fold(family));
  }

  private static boolean free(BookOffer offer) {
    return offer.preferred()
        && offer.offer().service() == Service.INFERENCE
        && offer.current() != null
        && freeOf(offer.current(), Meter.INPUT)
        && freeOf(offer.current(), Meter.OUTPUT);
  }

  private static boolean freeOf(CurrentOffer offer, Meter meter) {
    return offer.price(meter).map(PricedPoint::free).orElse(false);
  }

  /** An offer that may cost something beside a free one. */
  private record Paid(BookOffer offer, List<BookOffer> sameModel, List<Priced> prices) {}

  private record Priced(CurrentPrice price, Optional<CapacityCost> capacity) {}
}
