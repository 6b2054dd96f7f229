package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What moved in the window. */
record Moves(
    Window window,
    List<OfferChange> changes,
    List<OfferChange> unchanged,
    List<PriceChange> priceChanges) {

  static Moves of(
      PriceBook book, LocalDate asOf, @Nullable LocalDate since, Comparisons comparisons) {
    var finder = new OfferChanges(asOf, comparisons, book.sources());
    var all = new ArrayList<OfferChange>();
    var steps = new ArrayList<PriceChange>();
    for (BookOffer offer : book.offers()) {
      all.addAll(finder.of(offer));
      steps.addAll(finder.steps(offer));
    }
    Window window = Windows.of(asOf, since, all);
    return new Moves(
        window,
        newestFirst(within(window, all).filter(c -> c.verdict() != Verdict.UNCHANGED)),
        newestFirst(within(window, all).filter(c -> c.verdict() == Verdict.UNCHANGED)),
        steps.stream()
            .filter(step -> window.contains(step.effectiveFrom()))
            .sorted(Comparator.comparing(PriceChange::effectiveFrom).reversed())
            .toList());
  }

  /** Whose price went down or up, from the preferred sources; newest first. */
  List<OfferChange> moved() {
    return changes.stream().filter(OfferChange::preferred).filter(OfferChange::moved).toList();
  }

  /** From the preferred sources, the worst overstatement at a mix first. */
  List<OfferChange> asymmetric(Mix mix) {
    return changes.stream()
        .filter(change -> change.preferred() && change.verdict().asymmetric())
        .map(change -> new Overstated(change, change.comparison().overstatement(mix)))
        .sorted(
            Comparator.comparing(
                Overstated::by, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
        .map(Overstated::change)
        .toList();
  }

  private record Overstated(OfferChange change, @Nullable BigDecimal by) {}

  private static Stream<OfferChange> within(Window window, List<OfferChange> changes) {
    return changes.stream().filter(change -> window.contains(change.effectiveFrom()));
  }

  /** Stable: offers of one day stay in the order of the book. */
  private static List<OfferChange> newestFirst(Stream<OfferChange> changes) {
    return changes.sorted(Comparator.comparing(OfferChange::effectiveFrom).reversed()).toList();
  }
}
