package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All offers as they stand on the as-of date. */
final class PriceBook {
  static final Comparator<OfferHistory> ORDER =
      Comparator.<OfferHistory, String>comparing(history -> history.offer().vendor())
          .thenComparing(history -> history.offer().model())
          .thenComparing(history -> history.offer().service())
          .thenComparing(history -> history.offer().conditions().text())
          .thenComparing(OfferHistory::source);

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
      Pricer pricer,
      Models models,
      Map<String, Integer> sourcePriority) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.models = models;
    this.judged = judged;
    this.sources = new Sources(asOf, judged.histories(), models.names());
    this.preference = new Preference(sources, sourcePriority);
    List<Draft> drafts =
        judged.histories().stream()
            .filter(history -> !history.points().isEmpty())
            .sorted(ORDER)
            .map(this::draft)
            .toList();
    drafts.stream()
        .filter(draft -> !draft.byMeter().isEmpty())
        .forEach(draft -> preference.add(draft.identity(), draft.history()));
    drafts.forEach(draft -> preference.addIfAlone(draft.identity(), draft.history()));
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

  private Draft draft(OfferHistory history) {
    OfferSteps steps = OfferSteps.of(history.points());
    LocalDate lastSeen = Sources.lastSeen(history);
    boolean withdrawn = sources.withdrawn(history.source(), lastSeen);
    var byMeter = new EnumMap<Meter, PricedPoint>(Meter.class);
    if (!withdrawn) {
      steps.byMeter().values().stream()
          .filter(series -> !judged.isEnded(history, series.meter()))
          .forEach(series -> putInForce(byMeter, series.meter(), series));
    }
    return new Draft(
        history, steps, Identity.of(history.offer(), models.names()), lastSeen, withdrawn, byMeter);
  }

  private void putInForce(EnumMap<Meter, PricedPoint> byMeter, Meter meter, Series series) {
    PricePoint point = series.inForce(asOf);
    if (point != null) {
      byMeter.put(meter, pricer.now(point));
    }
  }

  private BookOffer offer(Draft draft) {
    OfferHistory history = draft.history();
    @Nullable String modelClass = models.modelClass(history, draft.identity());
    boolean preferred = preference.isBest(draft.identity(), history);
    @Nullable CurrentOffer current =
        draft.byMeter().isEmpty()
            ? null
            : new CurrentOffer(
                history.source(), history.offer(), modelClass, draft.byMeter(), preferred);
    return new BookOffer(
        history,
        draft.steps(),
        draft.identity(),
        modelClass,
        draft.lastSeen(),
        draft.withdrawn(),
        preferred,
        current);
  }

  private record Draft(
      OfferHistory history,
      OfferSteps steps,
      Identity identity,
      LocalDate lastSeen,
      boolean withdrawn,
      EnumMap<Meter, PricedPoint> byMeter) {}
}
