package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Judged.Ended;
import dev.tokenprice.pricing.Meter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges prices by the offer's own history and by other sources. */
final class Guards {
  private final LocalDate asOf;
  private final Pricer pricer;
  private final AnalysisSettings settings;
  private final Sources sources;

  Guards(LocalDate asOf, Pricer pricer, AnalysisSettings settings, Sources sources) {
    this.asOf = asOf;
    this.pricer = pricer;
    this.settings = settings;
    this.sources = sources;
  }

  /**
   * @param listings whole products
   */
  Judged judge(List<Listing> listings) {
    List<OfferTrial> trials =
        listings.stream().map(listing -> new OfferTrial(listing, settings.judgements())).toList();
    var ownHistory = new OwnHistoryGuard(pricer);
    var columns = new ColumnShiftGuard(pricer);
    for (OfferTrial trial : trials) {
      ownHistory.judge(trial);
      columns.judge(trial);
    }
    var ended = new EndedPrices(asOf, pricer, sources);
    new OtherSourcesGuard(asOf, pricer, sources, ended).judge(trials);
    trials.forEach(ended::judge);
    return judged(trials);
  }

  private Judged judged(List<OfferTrial> trials) {
    var suspects = new ArrayList<SuspectPrice>();
    var overruled = new ArrayList<OverruledPrice>();
    for (OfferTrial trial : trials) {
      suspects.addAll(trial.suspects());
      overruled.addAll(trial.overruled());
    }
    suspects.removeIf(suspect -> !isNews(suspect));
    return new Judged(
        trials.stream().map(OfferTrial::outcome).toList(), ended(trials), suspects, overruled);
  }

  /** What a newer list no longer states needs no judgement any more. */
  private boolean isNews(SuspectPrice suspect) {
    return suspect.isOver()
        || suspect.point().recordedOn().equals(asOf)
        || !suspect.point().lastSeen().isBefore(sources.lastSeen(suspect.source()));
  }

  private static Set<Ended> ended(List<OfferTrial> trials) {
    var ended = new HashSet<Ended>();
    for (OfferTrial trial : trials) {
      for (Meter meter : trial.ended()) {
        ended.add(new Ended(trial.source(), trial.history().offer(), meter));
      }
    }
    return ended;
  }
}
