package dev.tokenprice.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A context tier: more than {@code above} tokens and at most {@code upTo}. Open and closed ends are
 * not kept apart: vendors write the same tier as {@code [0, 32)} and {@code (0, 32]}.
 *
 * @param above lower bound in tokens, 0 or more
 * @param upTo upper bound in tokens, above the lower one; null without a bound
 */
public record TokenRange(long above, @Nullable Long upTo) {
  public TokenRange {
    if (above < 0 || (upTo != null && upTo <= above)) {
      throw new IllegalArgumentException(
          "expected 0 <= above < up to, found " + above + " and " + upTo);
    }
  }

  /** The canonical text of the tier, e.g. {@code (0,32000]} or {@code (128000,)}. */
  public String text() {
    return "(" + above + "," + (upTo == null ? ")" : upTo + "]");
  }

  @Override
  public String toString() {
    return text();
  }
}
