package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.Map;

/**
 * @param mix the analyst's own
 * @param staleRateDays a rate older than this many days is stale
 * @param modelFall above 0, at most 1: a source that loses more than this share of its offers at
 *     once has not withdrawn them
 * @param sourcePriority by source: where several price the same offer the highest is taken first; 0
 *     if not given
 * @param judgements what people have judged
 */
public record AnalysisSettings(
    Mix mix,
    int staleRateDays,
    BigDecimal modelFall,
    Map<String, Integer> sourcePriority,
    Judgements judgements) {
  public static final AnalysisSettings DEFAULT =
      new AnalysisSettings(Mix.THREE_TO_ONE, 7, new BigDecimal("0.2"), Map.of(), Judgements.NONE);

  public AnalysisSettings {
    sourcePriority = Map.copyOf(sourcePriority);
  }

  /** The same with what mappings say. */
  public AnalysisSettings withMappings(
      Map<String, Integer> priorities, Judgements.Accepting accepting) {
    return new AnalysisSettings(
        mix, staleRateDays, modelFall, priorities, judgements.accepting(accepting));
  }
}
