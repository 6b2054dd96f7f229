package dev.tokenprice.analysis;

import dev.tokenprice.analysis.FreeTrap.Relation;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
  private final Capacities capacities;

  FreeTraps(Models models, Capacities capacities) {
    this.models = models;
    this.capacities = capacities;
  }

  List<FreeTrap> of(List<BookOffer> offers) {
    Map<Product, BookOffer> freeByProduct = freeByProduct(offers);
    if (freeByProduct.isEmpty()) {
      return List.of();
    }
    Map<String, List<BookOffer>> freeByFamily = freeByFamily(freeByProduct);
    return offers.stream()
        .filter(offer -> offer.preferred() && offer.current() != null)
        .flatMap(paid -> traps(paid, freeByProduct, freeByFamily))
        .toList();
  }

  private Stream<FreeTrap> traps(
      BookOffer paid,
      Map<Product, BookOffer> freeByProduct,
      Map<String, List<BookOffer>> freeByFamily) {
    BookOffer same = freeByProduct.get(paid.identity().product());
    Stream<FreeTrap> ofModel =
        same == null ? Stream.empty() : trap(same, Relation.SAME_MODEL, paid);
    Stream<FreeTrap> ofFamily =
        family(paid).stream()
            .flatMap(family -> freeByFamily.getOrDefault(family, List.of()).stream())
            .filter(free -> !free.identity().product().equals(paid.identity().product()))
            .flatMap(free -> trap(free, Relation.SAME_FAMILY, paid));
    return Stream.concat(ofModel, ofFamily);
  }

  /** Inference that another source charges for is a disagreement, not a paid tier. */
  private Stream<FreeTrap> trap(BookOffer free, Relation relation, BookOffer paid) {
    if (paid.offer().service() == Service.INFERENCE && !paid.source().equals(free.source())) {
      return Stream.empty();
    }
    CurrentOffer freeOffer = Objects.requireNonNull(free.current());
    return Objects.requireNonNull(paid.current()).prices().stream()
        .filter(price -> !price.price().free())
        .filter(price -> !paid.equals(free) || BESIDE.contains(price.price().point().meter()))
        .map(
            price ->
                new FreeTrap(
                    freeOffer,
                    freeSince(freeOffer),
                    relation,
                    price,
                    capacities.of(paid.identity(), price).orElse(null)));
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
    var free = new LinkedHashMap<Product, BookOffer>();
    offers.stream()
        .filter(FreeTraps::free)
        .forEach(offer -> free.putIfAbsent(offer.identity().product(), offer));
    return free;
  }

  private Map<String, List<BookOffer>> freeByFamily(Map<Product, BookOffer> freeByProduct) {
    var byFamily = new LinkedHashMap<String, List<BookOffer>>();
    for (BookOffer free : freeByProduct.values()) {
      family(free)
          .ifPresent(family -> byFamily.computeIfAbsent(family, f -> new ArrayList<>()).add(free));
    }
    return byFamily;
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
}
