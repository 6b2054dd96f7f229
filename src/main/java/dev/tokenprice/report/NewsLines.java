package dev.tokenprice.report;

import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is new since the report before. */
final class NewsLines {
  private static final int NAMED = 5;

  private final Draft draft;

  NewsLines(Draft draft) {
    this.draft = draft;
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    LocalDate previous = draft.facts().previousReport();
    long files = draft.facts().deliveries().stream().filter(DeliveryFacts::fresh).count();
    if (previous == null) {
      lines.add(new Line(draft.text("news.first", files), null));
      return lines;
    }
    List<OfferChange> learnt =
        draft.analysis().changes().stream().filter(change -> isLater(change, previous)).toList();
    if (learnt.isEmpty()) {
      String key = files == 0 ? "news.nothing" : "news.no-changes";
      lines.add(new Line(draft.text(key, previous, files), draft.sheet("changes")));
      return lines;
    }
    lines.add(
        new Line(draft.text("news.since", previous, files, learnt.size()), draft.sheet("changes")));
    lines.add(new Line(draft.text("news.which", names(learnt)), draft.sheet("changes")));
    return lines;
  }

  private String names(List<OfferChange> changes) {
    String separator = draft.text("list.separator");
    List<String> names =
        changes.stream()
            .limit(NAMED)
            .map(change -> change.offer().model() + " " + draft.words().verdict(change.verdict()))
            .toList();
    String named = String.join(separator, names);
    return changes.size() > NAMED ? named + draft.text("list.more", changes.size()) : named;
  }

  /** Learnt after that day, or took effect after it. */
  private static boolean isLater(OfferChange change, LocalDate day) {
    return change.effectiveFrom().isAfter(day)
        || Stream.of(change.comparison().input(), change.comparison().output())
            .map(PriceMove::after)
            .filter(Objects::nonNull)
            .anyMatch(price -> isLater(price, day));
  }

  private static boolean isLater(@Nullable PricedPoint price, LocalDate day) {
    return price != null && price.point().recordedOn().isAfter(day);
  }
}
