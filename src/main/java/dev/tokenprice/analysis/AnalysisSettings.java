package dev.tokenprice.analysis;

import java.util.List;
import java.util.Set;

/**
 * @param mix the analyst's own
 * @param staleRateDays a rate older than this many days is stale
 * @param sourcePriority sources to take first where several price the same offer, best first
 * @param acknowledged keys of discrepancies a person has judged
 */
public record AnalysisSettings(
    Mix mix, int staleRateDays, List<String> sourcePriority, Set<String> acknowledged) {
  public static final AnalysisSettings DEFAULT =
      new AnalysisSettings(Mix.THREE_TO_ONE, 7, List.of(), Set.of());

  public AnalysisSettings {
    sourcePriority = List.copyOf(sourcePriority);
    acknowledged = Set.copyOf(acknowledged);
  }
}
