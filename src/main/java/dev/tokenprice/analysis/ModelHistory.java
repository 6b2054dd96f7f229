package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every price of one model, source by source. */
public final class ModelHistory {
  private static final Comparator<HistoryLine> ORDER =
      Comparator.comparing(HistoryLine::source)
          .thenComparing(line -> line.offer().service())
          .thenComparing(line -> line.offer().conditions().text())
          .thenComparing(line -> line.price().point().meter())
          .thenComparing(line -> line.price().point().effectiveFrom())
          .thenComparing(line -> line.price().point().phase())
          .thenComparing(line -> line.price().point().recordedOn());

  private final LocalDate asOf;
  private final Pricer pricer;
  private final Names names;
  private final Register register;
  private final Sources sources;
  private final Guards guards;

  /**
   * @param histories of all offers in any order, prices of later days among them
   */
  public ModelHistory(
      LocalDate asOf,
      ExchangeRates rates,
      Models models,
      AnalysisSettings settings,
      Stream<OfferHistory> histories) {
    this.asOf = asOf;
    this.pricer = new Pricer(asOf, rates, settings.staleRateDays());
    this.names = models.names();
    this.register = new Register(names, Analyst.OFFERS_IN_MEMORY);
    this.sources = Sources.registered(histories, register, asOf, settings.modelFall());
    this.guards = new Guards(asOf, pricer, settings, sources);
  }

  /**
   * In the order of source, service, conditions, meter and time.
   *
   * @param vendor empty for any
   */
  public List<HistoryLine> of(String vendor, String model) {
    Predicate<Offer> wanted = isNamed(vendor, model);
    var lines = new ArrayList<HistoryLine>();
    for (Slice slice : register) {
      if (slice.joined().stream().anyMatch(listing -> wanted.test(listing.history().offer()))) {
        lines.addAll(lines(slice.joined(), wanted));
      }
    }
    lines.sort(ORDER);
    return lines;
  }

  private List<HistoryLine> lines(List<Listing> stated, Predicate<Offer> wanted) {
    Judged judged = guards.judge(stated);
    return IntStream.range(0, stated.size())
        .filter(i -> wanted.test(stated.get(i).history().offer()))
        .mapToObj(i -> lines(judged, stated.get(i), judged.listings().get(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** The same with prices that corrections replaced. */
  public List<HistoryLine> with(List<HistoryLine> lines, List<HistoryLine> more) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    all.sort(ORDER);
    return all;
  }

  /** A price that a correction replaced. */
  public HistoryLine replaced(String source, Offer offer, PricePoint point) {
    return new HistoryLine(source, offer, pricer.then(point), Standing.REPLACED);
  }

  public Predicate<Offer> isNamed(String vendor, String model) {
    String wantedVendor = names.vendorKey(vendor);
    String wantedModel = names.modelKey(model);
    return offer ->
        names.modelKey(offer.model()).equals(wantedModel)
            && (vendor.isEmpty() || names.vendorKey(offer.vendor()).equals(wantedVendor));
  }

  /** Models on record whose name contains a text or is contained in it. */
  public List<String> near(String model) {
    String wanted = Names.fold(model);
    return StreamSupport.stream(register.spliterator(), false)
        .flatMap(slice -> slice.joined().stream())
        .map(listing -> listing.history().offer())
        .filter(offer -> isNear(Names.fold(offer.model()), wanted))
        .map(offer -> (offer.vendor() + ' ' + offer.model()).strip())
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }

  private static boolean isNear(String name, String wanted) {
    return name.contains(wanted) || wanted.contains(name);
  }

  private List<HistoryLine> lines(Judged judged, Listing all, Listing accepted) {
    return all.history().points().stream()
        .map(point -> line(all, point, standing(judged, all, accepted, point)))
        .toList();
  }

  private HistoryLine line(Listing all, PricePoint point, Standing standing) {
    PricedPoint priced = standing == Standing.IN_FORCE ? pricer.now(point) : pricer.then(point);
    return new HistoryLine(all.source(), all.history().offer(), priced, standing);
  }

  private Standing standing(Judged judged, Listing all, Listing accepted, PricePoint point) {
    if (!accepted.history().points().contains(point)) {
      return Standing.HELD;
    }
    if (!point.equals(accepted.steps().series(point.meter()).inForce(asOf))) {
      return point.effectiveFrom().isAfter(asOf) ? Standing.WAITING : Standing.PAST;
    }
    if (sources.withdrawn(all.source(), all.lastSeen())) {
      return Standing.WITHDRAWN;
    }
    return judged.isEnded(all.history(), point.meter()) ? Standing.ENDED : Standing.IN_FORCE;
  }
}
