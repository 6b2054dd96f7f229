package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Discrepancy.Reason;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Guesses, from the figures alone, what lies behind a disagreement. */
final class DiscrepancyReasons {
  private static final BigDecimal CONVERTED_WITHIN = new BigDecimal("1.05");

  private static final Set<String> TIERS =
      Set.of(Conditions.CONTEXT, Conditions.OUTPUT_LENGTH, Conditions.THINKING);

  private final Pricer pricer;
  private final Sources sources;
  private final Map<SourceAndProduct, List<BookOffer>> bySourceAndProduct = new HashMap<>();

  DiscrepancyReasons(Pricer pricer, Sources sources, List<BookOffer> offers) {
    this.pricer = pricer;
    this.sources = sources;
    offers.forEach(
        offer ->
            bySourceAndProduct
                .computeIfAbsent(SourceAndProduct.of(offer), unused -> new ArrayList<>())
                .add(offer));
  }

  Reason of(BookOffer chosen, PricedPoint taken, BookOffer other, PricedPoint stated) {
    Optional<Factor> factor = Factor.between(taken, stated);
    if (factor.filter(Factor::isSlip).isPresent()) {
      return Reason.UNIT;
    }
    if (factor.filter(DiscrepancyReasons::currency).isPresent()) {
      return Reason.CURRENCY;
    }
    if (swapped(chosen, other)) {
      return Reason.COLUMN_SHIFT;
    }
    Reason history = history(chosen, taken, other, stated);
    Reason sibling = history == null ? sibling(chosen, stated) : history;
    if (sibling != null) {
      return sibling;
    }
    return reseller(chosen, other) ? Reason.RESELLER : Reason.OTHER;
  }

  private static boolean currency(Factor factor) {
    boolean converted = !factor.exact() && factor.isWithin(CONVERTED_WITHIN);
    return converted || factor.isCurrency();
  }

  private static boolean swapped(BookOffer chosen, BookOffer other) {
    return same(price(chosen, Meter.INPUT), price(other, Meter.OUTPUT))
        && same(price(chosen, Meter.OUTPUT), price(other, Meter.INPUT));
  }

  private @Nullable Reason history(
      BookOffer chosen, PricedPoint taken, BookOffer other, PricedPoint stated) {
    Reason older = was(chosen, taken, stated);
    return older == null ? was(other, stated, taken) : older;
  }

  /** Whether an offer's earlier price was the one that the other source states. */
  private @Nullable Reason was(BookOffer offer, PricedPoint current, PricedPoint stated) {
    for (PricePoint point : offer.steps().series(current.point().meter()).points()) {
      if (!point.equals(current.point()) && same(pricer.then(point), stated)) {
        return point.phase() == Phase.BEFORE ? Reason.PROMOTION : Reason.STALE;
      }
    }
    return null;
  }

  /** Whether the other price is that of the same model under another condition. */
  private @Nullable Reason sibling(BookOffer chosen, PricedPoint stated) {
    for (BookOffer sibling :
        bySourceAndProduct.getOrDefault(SourceAndProduct.of(chosen), List.of())) {
      if (!sibling.offer().equals(chosen.offer())
          && same(price(sibling, stated.point().meter()), stated)) {
        Set<String> differing = differing(chosen, sibling);
        if (differing.equals(Set.of(Conditions.REGION))) {
          return Reason.REGION;
        }
        if (!differing.isEmpty() && TIERS.containsAll(differing)) {
          return Reason.TIER;
        }
      }
    }
    return null;
  }

  private boolean reseller(BookOffer chosen, BookOffer other) {
    return other.offer().conditions().byName().containsKey(Conditions.CHANNEL)
        || (sources.ofOneVendor(chosen.source()) && !sources.ofOneVendor(other.source()));
  }

  private static Set<String> differing(BookOffer a, BookOffer b) {
    Map<String, String> left = a.offer().conditions().byName();
    Map<String, String> right = b.offer().conditions().byName();
    var names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> left.containsKey(name) && left.get(name).equals(right.get(name)));
    return names;
  }

  private static boolean same(@Nullable PricedPoint a, @Nullable PricedPoint b) {
    return a != null
        && b != null
        && new PriceMove(a.point().meter(), a, b).direction() == PriceMove.Direction.EQUAL;
  }

  private static @Nullable PricedPoint price(BookOffer offer, Meter meter) {
    return offer.current() == null ? null : offer.current().byMeter().get(meter);
  }

  private record SourceAndProduct(String source, String vendor, String model) {
    static SourceAndProduct of(BookOffer offer) {
      return new SourceAndProduct(
          offer.source(), offer.identity().vendor(), offer.identity().model());
    }
  }
}
