package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import java.math.BigDecimal;
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
 * @param holdsOn which of the two prices gives it; unknown where one that the claim speaks of is
 * @param againstLowest the same question against the lowest prices of the seven days before; null
 *     where the claim does not compare with the model's own earlier price
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
    @Nullable ClaimLowest againstLowest,
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
    /** Holds on input; output is even cheaper. */
    INPUT_OUTPUT_CHEAPER,
    /** Holds on input; output cannot be checked. */
    INPUT_OUTPUT_UNKNOWN,
    /** Holds on output, does not on input or input cannot be checked. */
    OUTPUT_ONLY,
    /** Holds on output; the claim says it speaks of output. Input is shown beside it. */
    OUTPUT_AS_STATED,
    /** Holds on neither price, but at one of the mixes. */
    MIX_ONLY,
    /** Neither price gives the number: both are cheaper than claimed. */
    CHEAPER_THAN_CLAIMED,
    DOES_NOT_HOLD,
    NOT_CHECKABLE;

    /** Says more than it gives. */
    boolean weak() {
      return this == INPUT_ONLY || this == MIX_ONLY || this == DOES_NOT_HOLD;
    }
  }

  /** The figure at any mix; null if it cannot be told. */
  public @Nullable ClaimFigure at(Mix mix) {
    return comparison == null ? null : ClaimFigure.ofCut(comparison.realCut(mix));
  }

  /**
   * How much less is off than claimed, on the price that the claim speaks of, else at a mix: 0.17
   * for 17 points; 0 where it cannot be told.
   */
  BigDecimal shortfall(Mix mix) {
    ClaimFigure figure =
        Claim.INPUT.equals(claim.scope())
            ? onInput
            : Claim.OUTPUT.equals(claim.scope()) ? onOutput : at(mix);
    return figure == null
        ? BigDecimal.ZERO
        : new ClaimRuler(claim.claimed()).off().subtract(figure.off());
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
