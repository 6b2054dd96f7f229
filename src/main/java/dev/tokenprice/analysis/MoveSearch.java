package dev.tokenprice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what moved in a window, offer by offer. */
final class MoveSearch {
  private static final Comparator<OfferChange> NEWEST_FIRST =
      Comparator.comparing(OfferChange::effectiveFrom).reversed();

  private final Window window;
  private final OfferChanges finder;
  private final List<OfferChange> changes = new ArrayList<>();
  private final List<OfferChange> unchanged = new ArrayList<>();
  private final List<PriceChange> steps = new ArrayList<>();
  private @Nullable LocalDate latestMove;

  MoveSearch(Window window, OfferChanges finder) {
    this.window = window;
    this.finder = finder;
  }

  /**
   * @return every step of every meter of the offer in the window
   */
  List<PriceChange> add(BookOffer offer) {
    for (OfferChange change : finder.of(offer)) {
      note(change);
      if (window.contains(change.effectiveFrom())) {
        (change.verdict() == Verdict.UNCHANGED ? unchanged : changes).add(change);
      }
    }
    List<PriceChange> all = finder.steps(offer);
    if (all.isEmpty()) {
      return all;
    }
    List<PriceChange> its =
        all.stream().filter(step -> window.contains(step.effectiveFrom())).toList();
    steps.addAll(its);
    return its;
  }

  private void note(OfferChange change) {
    LocalDate day = change.effectiveFrom();
    if (change.preferred() && change.moved() && (latestMove == null || day.isAfter(latestMove))) {
      latestMove = day;
    }
  }

  /** The last day on which a preferred source moved a price, in the window or before. */
  @Nullable LocalDate latestMove() {
    return latestMove;
  }

  /** Newest first; what moved on one day stays in the order it was added. */
  Moves moves() {
    changes.sort(NEWEST_FIRST);
    unchanged.sort(NEWEST_FIRST);
    steps.sort(Comparator.comparing(PriceChange::effectiveFrom).reversed());
    return new Moves(window, changes, unchanged, steps);
  }
}
