package dev.tokenprice.job;

import dev.tokenprice.analysis.Analysis;
import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.pricing.Held;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What somebody wants to be alerted to by the exit code, even if nothing was held. */
public enum Alert {
  HELD("held"),
  CHANGES("changes"),
  INPUT_ONLY("input-only");

  /** What {@code --fail-on} takes. */
  public static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(alert -> alert.code).iterator();
    }
  }

  private final String code;

  Alert(String code) {
    this.code = code;
  }

  /**
   * The alert with that code.
   *
   * @throws IllegalArgumentException with a sentence for the user if there is none
   */
  public static Alert of(String code) {
    return Arrays.stream(values())
        .filter(alert -> alert.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected held, changes or input-only, found '" + code + "'"));
  }

  boolean isRaised(Analysis analysis, List<Held> held) {
    return switch (this) {
      case HELD -> !held.isEmpty();
      case CHANGES -> !analysis.changes().isEmpty();
      case INPUT_ONLY ->
          analysis.asymmetric().stream().map(OfferChange::verdict).anyMatch(Verdict::inputAlone);
    };
  }
}
