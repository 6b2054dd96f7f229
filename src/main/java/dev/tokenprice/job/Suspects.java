package dev.tokenprice.job;

import dev.tokenprice.analysis.SuspectPrice;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.report.DeliveryFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prices that a guard holds after they were read, brought in with what was held before. */
final class Suspects {
  private final List<SuspectPrice> suspects;
  private final Map<String, Set<Provenance>> cellsByFile = new HashMap<>();

  Suspects(List<SuspectPrice> suspects) {
    this.suspects = suspects;
    suspects.stream()
        .filter(suspect -> !suspect.isOver())
        .map(suspect -> suspect.point().provenance())
        .forEach(cell -> cellsByFile.computeIfAbsent(cell.file(), f -> new HashSet<>()).add(cell));
  }

  /** All that is held, file by file. */
  List<Held> among(List<Held> heldBefore) {
    var held = new ArrayList<>(heldBefore);
    suspects.forEach(suspect -> held.add(suspect.held()));
    held.sort(Comparator.comparing(one -> one.where().file()));
    return held;
  }

  /** A cell held here was counted as read; of two readings of a file the later one has it. */
  List<DeliveryFacts> counted(List<DeliveryFacts> inOrderOfNames) {
    var counted = new ArrayList<DeliveryFacts>();
    for (int i = 0; i < inOrderOfNames.size(); i++) {
      DeliveryFacts facts = inOrderOfNames.get(i);
      boolean newest =
          i + 1 == inOrderOfNames.size() || !inOrderOfNames.get(i + 1).name().equals(facts.name());
      counted.add(newest ? facts.holdingMore(cells(facts.name())) : facts);
    }
    return counted;
  }

  /** What a suspect price is a price of. */
  static String name(SuspectPrice suspect) {
    Offer offer = suspect.offer();
    return String.join(
        " ", suspect.source(), offer.vendor(), offer.model(), suspect.point().meter().code());
  }

  private long cells(String file) {
    return cellsByFile.getOrDefault(file, Set.of()).size();
  }
}
