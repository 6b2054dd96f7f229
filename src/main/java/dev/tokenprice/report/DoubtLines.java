package dev.tokenprice.report;

import dev.tokenprice.analysis.RateUse;
import dev.tokenprice.analysis.SourceState;
import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.report.workbook.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a reader should doubt: held, refused, stale, disputed, not comparable. */
final class DoubtLines {
  private static final int OLD_LIST_DAYS = 7;
  private static final int NAMED = 3;

  private final Draft draft;
  private final List<Line> lines = new ArrayList<>();

  DoubtLines(Draft draft) {
    this.draft = draft;
  }

  List<Line> lines() {
    var totals = ReadTotals.of(draft.facts().deliveries());
    Target quality = draft.sheet("quality");
    add(draft.facts().held().size(), "doubt.held", quality);
    if (totals.refused() > 0) {
      lines.add(new Line(draft.text("doubt.refused", totals.refused(), refused()), quality));
    }
    List<SourceState> old = oldest();
    if (!old.isEmpty()) {
      lines.add(new Line(draft.text("doubt.old-lists", old.size(), lastSeen(old)), quality));
    }
    add(sources(SourceState::lostTooMany), "doubt.lost", quality);
    long stale = draft.analysis().rates().stream().filter(RateUse::stale).count();
    add(stale, "doubt.stale-rates", draft.sheet("method"));
    add(notComparable(), "doubt.not-comparable", draft.sheet("changes"));
    add(disputed(), "doubt.disputed", disputes());
    if (lines.isEmpty()) {
      lines.add(new Line(draft.text("doubt.none"), quality));
    }
    return List.copyOf(lines);
  }

  private void add(long count, String key, Target target) {
    if (count > 0) {
      lines.add(new Line(draft.text(key, count), target));
    }
  }

  /** The first of the files refused, each with the reason. */
  private String refused() {
    var texts = new HeldText(draft.messages());
    return draft.facts().deliveries().stream()
        .filter(delivery -> delivery.refusal() != null)
        .limit(NAMED)
        .map(delivery -> draft.text("doubt.file", delivery.name(), why(texts, delivery)))
        .collect(Collectors.joining(draft.text("list.separator")));
  }

  private static String why(HeldText texts, DeliveryFacts delivery) {
    return texts.sentence(Objects.requireNonNull(delivery.refusal()));
  }

  /** Sources that have not been heard of for long, the oldest first. */
  private List<SourceState> oldest() {
    return draft.analysis().sources().stream()
        .filter(source -> source.daysOld() > OLD_LIST_DAYS)
        .sorted(Comparator.comparingLong(SourceState::daysOld).reversed())
        .toList();
  }

  private String lastSeen(List<SourceState> sources) {
    String named =
        sources.stream()
            .limit(NAMED)
            .map(source -> draft.text("doubt.old-list", source.source(), source.daysOld()))
            .collect(Collectors.joining(draft.text("list.separator")));
    return sources.size() > NAMED ? named + " …" : named;
  }

  private long sources(Predicate<SourceState> which) {
    return draft.analysis().sources().stream().filter(which).count();
  }

  private long notComparable() {
    return draft.analysis().changes().stream()
        .filter(change -> change.verdict() == Verdict.NOT_COMPARABLE)
        .count();
  }

  private long disputed() {
    return draft.analysis().discrepancies().stream()
        .filter(discrepancy -> !discrepancy.acknowledged())
        .count();
  }

  private Target disputes() {
    boolean drawn = Sheets.AFTER_SUMMARY.contains("discrepancies");
    return draft.sheet(drawn ? "discrepancies" : "quality");
  }
}
