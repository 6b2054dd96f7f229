package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Service;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All offers as they stand on the as-of date. */
final class PriceBook {
  private static final Comparator<Listing> WITHIN_MODEL =
      Comparator.<Listing, Service>comparing(listing -> listing.history().offer().service())
          .thenComparing(listing -> listing.history().offer().conditions().text())
          .thenComparing(Listing::source);

  private final LocalDate asOf;
  private final Judged judged;
  private final Pricer pricer;
  private final Models models;
  private final Sources sources;
  private final Preference preference;
  private final List<BookOffer> offers;

  PriceBook(
      LocalDate asOf, Judged judged, Pricer pricer, Models models, AnalysisSettings settings) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.models = models;
    this.judged = judged;
    this.sources = new Sources(asOf, settings.modelFall(), judged.listings());
    this.preference = new Preference(sources, settings.sourcePriority());
    List<Draft> drafts =
        judged.listings().stream()
            .filter(listing -> !listing.history().points().isEmpty())
            .sorted(PriceBook::inOrder)
            .map(this::draft)
            .toList();
    drafts.stream()
        .filter(draft -> !draft.byMeter().isEmpty())
        .forEach(draft -> preference.add(draft.listing()));
    drafts.forEach(draft -> preference.addIfAlone(draft.listing()));
    this.offers = drafts.stream().map(this::offer).toList();
  }

  List<BookOffer> offers() {
    return offers;
  }

  List<CurrentOffer> current() {
    return offers.stream().map(BookOffer::current).filter(Objects::nonNull).toList();
  }

  Sources sources() {
    return sources;
  }

  /**
   * By vendor, model, service, conditions, source; names mostly differ, so that little is asked.
   */
  private static int inOrder(Listing one, Listing other) {
    Offer a = one.history().offer();
    Offer b = other.history().offer();
    int byVendor = a.vendor().compareTo(b.vendor());
    int byModel = byVendor == 0 ? a.model().compareTo(b.model()) : byVendor;
    return byModel == 0 ? WITHIN_MODEL.compare(one, other) : byModel;
  }

  private Draft draft(Listing listing) {
    OfferHistory history = listing.history();
    boolean withdrawn = sources.withdrawn(listing.source(), listing.lastSeen());
    var byMeter = new EnumMap<Meter, PricedPoint>(Meter.class);
    if (!withdrawn) {
      for (Series series : listing.steps().byMeter().values()) {
        PricePoint point = series.inForce(asOf);
        if (point != null && !judged.isEnded(history, series.meter())) {
          byMeter.put(series.meter(), pricer.now(point));
        }
      }
    }
    return new Draft(listing, withdrawn, byMeter);
  }

  private BookOffer offer(Draft draft) {
    Listing listing = draft.listing();
    OfferHistory history = listing.history();
    @Nullable String modelClass = models.modelClass(history, listing.identity());
    boolean preferred = preference.isBest(listing);
    @Nullable CurrentOffer current =
        draft.byMeter().isEmpty()
            ? null
            : new CurrentOffer(
                history.source(), history.offer(), modelClass, draft.byMeter(), preferred);
    return new BookOffer(
        history,
        listing.steps(),
        listing.identity(),
        modelClass,
        listing.lastSeen(),
        draft.withdrawn(),
        preferred,
        current);
  }

  private record Draft(Listing listing, boolean withdrawn, EnumMap<Meter, PricedPoint> byMeter) {}
}
