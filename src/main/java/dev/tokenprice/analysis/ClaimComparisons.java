package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.StatedAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the prices that a claim speaks of. */
final class ClaimComparisons {
  /** A claim speaks of a change at most so many days away. */
  private static final int NEAR_DAYS = 31;

  private final LocalDate asOf;
  private final Comparisons comparisons;
  private final Pricer pricer;
  private final ProductIndex products;
  private final AmountReader amounts;

  ClaimComparisons(
      LocalDate asOf,
      Comparisons comparisons,
      Pricer pricer,
      ProductIndex products,
      AmountReader amounts) {
    this.asOf = asOf;
    this.comparisons = comparisons;
    this.pricer = pricer;
    this.products = products;
    this.amounts = amounts;
  }

  ClaimBasis of(Claim claim) {
    List<BookOffer> named = products.find(claim.vendor(), claim.model());
    BookOffer own = only(named);
    if (own == null) {
      return ClaimBasis.missing(null, named.isEmpty() ? "model" : "conditions");
    }
    if (claim.comparedTo().isBlank()) {
      return ownEarlier(own, claim);
    }
    Optional<StatedAmount> amount = amounts.read(claim.comparedTo());
    if (amount.isPresent()) {
      return withOther(own, claim, meter -> pricer.then(point(amount.get(), meter, claim)));
    }
    BookOffer other = only(products.find(claim.comparedTo()));
    return other == null
        ? ClaimBasis.missing(own, "compared_to")
        : withOther(own, claim, meter -> comparisons.around(other.steps(), meter, claim.date()));
  }

  private ClaimBasis ownEarlier(BookOffer own, Claim claim) {
    LocalDate day = nearest(own.steps().days(asOf), claim.date());
    if (day == null) {
      return ClaimBasis.missing(own, "price_change");
    }
    Comparison previous = comparisons.on(own.steps(), day);
    return new ClaimBasis(
        own, previous, comparisons.againstLowest(own.steps(), day), previous.missing());
  }

  private ClaimBasis withOther(BookOffer own, Claim claim, OtherPrice other) {
    Comparison comparison =
        Comparisons.of(
            Baseline.COMPARED,
            meter ->
                new PriceMove(
                    meter, other.of(meter), comparisons.around(own.steps(), meter, claim.date())));
    List<String> missing =
        comparison.missing().stream()
            .map(name -> name.endsWith("_old") ? "compared_to_" + stem(name) : stem(name))
            .toList();
    return new ClaimBasis(own, comparison, null, missing);
  }

  private static String stem(String name) {
    return name.replace("_old", "").replace("_new", "");
  }

  /** That day, else the next within a month, else the last within a month before. */
  private static @Nullable LocalDate nearest(List<LocalDate> days, LocalDate claimed) {
    return days.stream()
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(claimed, day)) <= NEAR_DAYS)
        .min(
            Comparator.<LocalDate, Boolean>comparing(day -> day.isBefore(claimed))
                .thenComparing(day -> Math.abs(ChronoUnit.DAYS.between(claimed, day))))
        .orElse(null);
  }

  /** The offer without conditions, else the only one; null if that does not settle it. */
  private static @Nullable BookOffer only(List<BookOffer> offers) {
    if (offers.size() == 1) {
      return offers.get(0);
    }
    return offers.stream()
        .filter(offer -> offer.offer().conditions().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static PricePoint point(StatedAmount amount, Meter meter, Claim claim) {
    return new PricePoint(
        meter,
        amount.price(),
        amount.per(),
        claim.date(),
        null,
        Phase.BEFORE,
        claim.date(),
        claim.date(),
        null,
        claim.provenance());
  }

  @FunctionalInterface
  private interface OtherPrice {
    @Nullable PricedPoint of(Meter meter);
  }
}
