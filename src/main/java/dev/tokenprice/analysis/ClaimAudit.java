package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim beside what it is worth: one row of {@code claims.csv}.
 *
 * @param source where the model's own prices were found; null if they were not
 * @param comparison from what the claim compares with (before) to the model's own price (after);
 *     null if nothing could be compared
 * @param onInput null if it cannot be told
 * @param onOutput null if it cannot be told
 * @param atMix every preset that can be told, by {@link Mix#code()}, in the order of the presets
 * @param basis what gives the claimed number: {@code input}, {@code output} and codes of mixes
 * @param againstLowest the same question against the lowest prices of the seven days before; {@link
 *     HoldsOn#UNKNOWN} where the claim does not compare with the model's own earlier price
 * @param missing what is not known: {@code input_old} ..., {@code model}, {@code compared_to}
 */
public record ClaimAudit(
    Claim claim,
    @Nullable String source,
    @Nullable Comparison comparison,
    @Nullable ClaimFigure onInput,
    @Nullable ClaimFigure onOutput,
    Map<String, ClaimFigure> atMix,
    List<String> basis,
    HoldsOn holdsOn,
    ClaimVerdict verdict,
    HoldsOn againstLowest,
    List<String> missing) {

  /** Which of the two prices gives the claimed number. */
  public enum HoldsOn {
    INPUT,
    OUTPUT,
    BOTH,
    NONE,
    UNKNOWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word used in files. */
    public String code() {
      return code;
    }
  }

  /** The verdict, to be put in a sentence. */
  public enum ClaimVerdict {
    HOLDS,
    /** Holds on input, does not on output. */
    INPUT_ONLY,
    /** Holds on input; the claim says it speaks of input. Output is shown beside it. */
    INPUT_AS_STATED,
    /** Holds on input; output cannot be checked. */
    INPUT_OUTPUT_UNKNOWN,
    /** Holds on output, does not on input or input cannot be checked. */
    OUTPUT_ONLY,
    /** Holds on neither price, but at one of the mixes. */
    MIX_ONLY,
    DOES_NOT_HOLD,
    NOT_CHECKABLE
  }

  /** The figure in the claim's own form. */
  public String text(ClaimFigure figure) {
    return figure.text(claim.claimed());
  }

  /** What is claimed, as a fraction off or as {@code 1/35}. */
  public String claimedText() {
    if (claim.claimed() instanceof Claimed.Off off) {
      return off.fraction().toPlainString();
    }
    return "1/" + ((Claimed.OneOver) claim.claimed()).divisor().toPlainString();
  }
}
