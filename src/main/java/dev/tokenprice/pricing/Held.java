package dev.tokenprice.pricing;

import java.util.List;

/**
 * Read but not accepted: shown with its reason, never in a price column, never lost.
 *
 * @param where file, line, column and text; line 0 for a file as a whole
 * @param evidence what the sentence about the reason is filled with, in order; free of language
 *     where it can be (the number found, the line it contradicts)
 * @param suggestion what would settle it, ready to use, e.g. {@code unit: USD/1M tokens}; empty if
 *     there is nothing to suggest
 */
public record Held(Provenance where, HoldReason reason, List<String> evidence, String suggestion) {
  public Held {
    evidence = List.copyOf(evidence);
  }

  public static Held of(Provenance where, HoldReason reason, String... evidence) {
    return new Held(where, reason, List.of(evidence), "");
  }

  public Held suggesting(String settling) {
    return new Held(where, reason, evidence, settling);
  }
}
