package dev.tokenprice.report;

import dev.tokenprice.analysis.RateUse;
import dev.tokenprice.analysis.SourceState;
import dev.tokenprice.pricing.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how old the data are: the newest price list and each rate. */
final class DataAge {
  private final Draft draft;

  DataAge(Draft draft) {
    this.draft = draft;
  }

  String sentence() {
    LocalDate knownOn = draft.facts().knownOn();
    return knownOn == null ? ages() : draft.text("age.known-on", knownOn) + ages();
  }

  private String ages() {
    Optional<SourceState> newest =
        draft.analysis().sources().stream().min(Comparator.comparingLong(SourceState::daysOld));
    String lists =
        newest
            .map(source -> draft.text("age.lists", source.lastSeen(), source.daysOld()))
            .orElseGet(() -> draft.text("age.no-lists"));
    String rates =
        draft.analysis().rates().stream()
            .filter(use -> !use.rate().currency().equals(Money.YUAN))
            .map(this::rate)
            .collect(Collectors.joining(draft.text("list.separator")));
    return rates.isEmpty() ? lists : lists + draft.text("age.rates", rates);
  }

  private String rate(RateUse use) {
    return draft.text(
        use.stale() ? "age.rate-stale" : "age.rate",
        use.rate().currency(),
        Figures.price(use.rate().yuan()),
        use.rate().date(),
        use.daysOld());
  }
}
