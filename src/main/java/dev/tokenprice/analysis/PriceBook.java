package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers of some whole products as they stand on the as-of date. */
final class PriceBook {
  private final LocalDate asOf;
  private final Judged judged;
  private final Pricer pricer;
  private final Models models;
  private final Sources sources;
  private final Preference preference;
  private final List<BookOffer> offers;

  PriceBook(
      LocalDate asOf,
      Judged judged,
      Sources sources,
      Pricer pricer,
      Models models,
      AnalysisSettings settings) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.models = models;
    this.judged = judged;
    this.sources = sources;
    this.preference = new Preference(sources, settings.sourcePriority());
    List<Draft> drafts =
        judged.listings().stream()
            .filter(listing -> !listing.history().points().isEmpty())
            .map(this::draft)
            .toList();
    List<Draft> rivals = rivals(drafts);
    rivals.stream()
        .filter(draft -> !draft.byMeter().isEmpty())
        .forEach(draft -> preference.add(draft.listing()));
    rivals.forEach(draft -> preference.addIfAlone(draft.listing()));
    this.offers = drafts.stream().map(this::offer).toList();
  }

  /** Offers of which another source has the same, which stands right before or after. */
  private static List<Draft> rivals(List<Draft> drafts) {
    var rivals = new ArrayList<Draft>();
    boolean beside = false;
    for (int i = 0; i < drafts.size(); i++) {
      Identity identity = drafts.get(i).listing().identity();
      boolean again =
          i + 1 < drafts.size() && drafts.get(i + 1).listing().identity().equals(identity);
      if (beside || again) {
        rivals.add(drafts.get(i));
      }
      beside = again;
    }
    return rivals;
  }

  List<BookOffer> offers() {
    return offers;
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
