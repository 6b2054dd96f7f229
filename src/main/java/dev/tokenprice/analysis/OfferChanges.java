package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds every change of an offer on record, day by day. */
final class OfferChanges {
  private final LocalDate asOf;
  private final Comparisons comparisons;
  private final Sources sources;

  OfferChanges(LocalDate asOf, Comparisons comparisons, Sources sources) {
    this.asOf = asOf;
    this.comparisons = comparisons;
    this.sources = sources;
  }

  /**
   * Changes up to the as-of date, the stated {@link Verdict#UNCHANGED} among them, oldest first.
   */
  List<OfferChange> of(BookOffer offer) {
    var changes = new ArrayList<OfferChange>();
    for (LocalDate day : offer.steps().days(asOf)) {
      OfferChange change = on(offer, day);
      if (change != null) {
        changes.add(change);
      }
    }
    LocalDate gone = offer.lastSeen().plusDays(1);
    if (offer.withdrawn() && priced(offer) && !gone.isAfter(asOf)) {
      changes.add(change(offer, gone, Verdict.WITHDRAWN, comparisons.withdrawn(offer.steps())));
    }
    return changes;
  }

  /** Every step of every meter up to the as-of date. */
  List<PriceChange> steps(BookOffer offer) {
    var steps = new ArrayList<PriceChange>();
    for (Series series : offer.steps().byMeter().values()) {
      if (series.points().size() > 1) {
        addSteps(steps, offer, series);
      }
    }
    return steps;
  }

  private void addSteps(List<PriceChange> steps, BookOffer offer, Series series) {
    for (LocalDate day : series.days(asOf)) {
      PriceMove move = comparisons.move(series, day);
      if (move.moved()) {
        steps.add(step(offer, day, move));
      }
    }
  }

  private static PriceChange step(BookOffer offer, LocalDate day, PriceMove move) {
    return new PriceChange(
        offer.source(), offer.offer(), offer.modelClass(), day, Comparisons.baseline(move), move);
  }

  private @Nullable OfferChange on(BookOffer offer, LocalDate day) {
    boolean first = firstStated(offer.steps(), day);
    if (first && !sources.hadHistory(offer.history())) {
      return null;
    }
    Comparison comparison = comparisons.on(offer.steps(), day);
    if (first) {
      return change(offer, day, Verdict.NEW, comparison);
    }
    Verdict verdict = Verdicts.of(comparison.input(), comparison.output());
    if (verdict == Verdict.UNCHANGED) {
      return comparison.baseline() == Baseline.LIST_BEFORE
          ? change(offer, day, verdict, comparison)
          : null;
    }
    return says(comparison.input()) || says(comparison.output())
        ? change(offer, day, verdict, comparison)
        : null;
  }

  private static OfferChange change(
      BookOffer offer, LocalDate day, Verdict verdict, Comparison comparison) {
    return new OfferChange(
        offer.source(),
        offer.offer(),
        offer.modelClass(),
        day,
        verdict,
        comparison,
        offer.preferred());
  }

  private boolean priced(BookOffer offer) {
    return Stream.of(Meter.INPUT, Meter.OUTPUT)
        .anyMatch(meter -> offer.steps().series(meter).inForce(asOf) != null);
  }

  private static boolean firstStated(OfferSteps steps, LocalDate day) {
    return steps.beginsOn(day)
        && steps.series(Meter.INPUT).before(day) == null
        && steps.series(Meter.OUTPUT).before(day) == null;
  }

  private static boolean says(PriceMove move) {
    return move.moved() || move.oneSided() || move.incommensurable();
  }
}
