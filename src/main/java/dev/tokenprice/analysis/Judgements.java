package dev.tokenprice.analysis;

import dev.tokenprice.pricing.HoldReason;
import java.util.Map;
import java.util.Set;

/**
 * What people have judged.
 *
 * @param acknowledged keys of discrepancies and suspect prices, each with the person's note
 * @param mappings which guards the mapping of a file overrules
 */
public record Judgements(Map<String, String> acknowledged, Accepting mappings) {
  /** Nothing is judged. */
  public static final Judgements NONE = new Judgements(Map.of(), file -> Set.of());

  /** What mappings accept. */
  @FunctionalInterface
  public interface Accepting {
    /** The guards that the mapping of a file overrules. */
    Set<HoldReason> inFile(String file);
  }

  public Judgements {
    acknowledged = Map.copyOf(acknowledged);
  }

  public Judgements acknowledging(Map<String, String> notesByKey) {
    return new Judgements(notesByKey, mappings);
  }

  public Judgements accepting(Accepting byMappings) {
    return new Judgements(acknowledged, byMappings);
  }
}
