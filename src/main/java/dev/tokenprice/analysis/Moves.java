package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved in the window. */
record Moves(
    Window window,
    List<OfferChange> changes,
    List<OfferChange> unchanged,
    List<PriceChange> priceChanges) {

  Moves {
    changes = List.copyOf(changes);
    unchanged = List.copyOf(unchanged);
    priceChanges = List.copyOf(priceChanges);
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
}
