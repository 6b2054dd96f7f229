package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Discrepancy.Reason;
import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where sources disagree on a price in force. */
final class Discrepancies {
  private final Pricer pricer;
  private final Sources sources;
  private final Set<String> acknowledged;

  Discrepancies(Pricer pricer, Sources sources, Set<String> acknowledged) {
    this.pricer = pricer;
    this.sources = sources;
    this.acknowledged = acknowledged;
  }

  /** In the order of the book. */
  List<Discrepancy> of(List<BookOffer> offers) {
    List<BookOffer> others =
        offers.stream().filter(offer -> !offer.preferred() && offer.current() != null).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    var reasons = new DiscrepancyReasons(pricer, sources, offers);
    Map<Identity, BookOffer> chosen = new HashMap<>();
    offers.stream()
        .filter(offer -> offer.preferred() && offer.current() != null)
        .forEach(offer -> chosen.put(offer.identity(), offer));
    return others.stream()
        .flatMap(other -> between(reasons, chosen.get(other.identity()), other))
        .toList();
  }

  private Stream<Discrepancy> between(
      DiscrepancyReasons reasons, @Nullable BookOffer chosen, BookOffer other) {
    if (chosen == null || chosen.current() == null || other.current() == null) {
      return Stream.empty();
    }
    var found = new ArrayList<Discrepancy>();
    for (CurrentPrice price : other.current().prices()) {
      Meter meter = price.price().point().meter();
      PricedPoint taken = chosen.current().byMeter().get(meter);
      if (taken != null && new PriceMove(meter, taken, price.price()).moved()) {
        found.add(
            discrepancy(chosen, taken, price, reasons.of(chosen, taken, other, price.price())));
      }
    }
    return found.stream();
  }

  private Discrepancy discrepancy(
      BookOffer chosen, PricedPoint taken, CurrentPrice price, Reason reason) {
    var takenPrice = new CurrentPrice(chosen.source(), chosen.offer(), chosen.modelClass(), taken);
    String key = key(chosen.identity(), takenPrice, price);
    return new Discrepancy(
        takenPrice,
        price,
        ratio(new PriceMove(taken.point().meter(), taken, price.price())),
        reason,
        key,
        acknowledged.contains(key));
  }

  private static @Nullable BigDecimal ratio(PriceMove move) {
    BigDecimal cut = move.cut();
    return cut == null ? null : BigDecimal.ONE.subtract(cut, MathContext.DECIMAL128);
  }

  private static String key(Identity identity, CurrentPrice chosen, CurrentPrice other) {
    return String.join(
        "|",
        identity.vendor(),
        identity.model(),
        identity.service().code(),
        identity.conditions().text(),
        chosen.price().point().meter().code(),
        figure(chosen),
        figure(other));
  }

  private static String figure(CurrentPrice price) {
    return price.source() + '=' + Figure.of(price.price().point());
  }
}
