package dev.tokenprice.analysis;

import dev.tokenprice.analysis.ClaimAudit.ClaimVerdict;
import dev.tokenprice.analysis.ClaimAudit.HoldsOn;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds claims against the prices they speak of. */
final class ClaimAudits {
  private static final BigDecimal HALF_A_POINT = new BigDecimal("0.005");
  private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

  private final ClaimComparisons comparisons;

  ClaimAudits(ClaimComparisons comparisons) {
    this.comparisons = comparisons;
  }

  ClaimAudit audit(Claim claim) {
    ClaimBasis basis = comparisons.of(claim);
    Comparison comparison = basis.comparison();
    ClaimFigure onInput = comparison == null ? null : figure(comparison.input().cut());
    ClaimFigure onOutput = comparison == null ? null : figure(comparison.output().cut());
    Map<String, ClaimFigure> atMix = comparison == null ? Map.of() : atMix(comparison);
    List<String> holding = holding(claim.claimed(), onInput, onOutput, atMix);
    HoldsOn holdsOn = holdsOn(claim.claimed(), onInput, onOutput);
    return new ClaimAudit(
        claim,
        basis.own() == null ? null : basis.own().source(),
        comparison,
        onInput,
        onOutput,
        atMix,
        holding,
        holdsOn,
        verdict(claim, holdsOn, onOutput, holding),
        againstLowest(claim.claimed(), basis.againstLowest()),
        basis.missing());
  }

  /** Whether a figure is the claimed one: within half a point, a multiple within five percent. */
  static boolean gives(Claimed claimed, @Nullable ClaimFigure figure) {
    if (figure == null) {
      return false;
    }
    if (claimed instanceof Claimed.Off off) {
      return figure.off().subtract(off.fraction()).abs().compareTo(HALF_A_POINT) <= 0;
    }
    BigDecimal divisor = figure.divisor();
    BigDecimal said = ((Claimed.OneOver) claimed).divisor();
    return divisor != null
        && divisor
                .divide(said, MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .abs()
                .compareTo(FIVE_PERCENT)
            <= 0;
  }

  private static HoldsOn againstLowest(Claimed claimed, @Nullable Comparison lowest) {
    return lowest == null
        ? HoldsOn.UNKNOWN
        : holdsOn(claimed, figure(lowest.input().cut()), figure(lowest.output().cut()));
  }

  private static HoldsOn holdsOn(
      Claimed claimed, @Nullable ClaimFigure onInput, @Nullable ClaimFigure onOutput) {
    boolean input = gives(claimed, onInput);
    boolean output = gives(claimed, onOutput);
    if (input) {
      return output ? HoldsOn.BOTH : HoldsOn.INPUT;
    }
    if (output) {
      return HoldsOn.OUTPUT;
    }
    return onInput == null || onOutput == null ? HoldsOn.UNKNOWN : HoldsOn.NONE;
  }

  private static ClaimVerdict verdict(
      Claim claim, HoldsOn holdsOn, @Nullable ClaimFigure onOutput, List<String> holding) {
    return switch (holdsOn) {
      case BOTH -> ClaimVerdict.HOLDS;
      case INPUT -> onInput(claim, onOutput);
      case OUTPUT -> ClaimVerdict.OUTPUT_ONLY;
      case NONE -> holding.isEmpty() ? ClaimVerdict.DOES_NOT_HOLD : ClaimVerdict.MIX_ONLY;
      case UNKNOWN -> ClaimVerdict.NOT_CHECKABLE;
    };
  }

  private static ClaimVerdict onInput(Claim claim, @Nullable ClaimFigure onOutput) {
    if ("input".equals(claim.scope())) {
      return ClaimVerdict.INPUT_AS_STATED;
    }
    return onOutput == null ? ClaimVerdict.INPUT_OUTPUT_UNKNOWN : ClaimVerdict.INPUT_ONLY;
  }

  private static List<String> holding(
      Claimed claimed,
      @Nullable ClaimFigure onInput,
      @Nullable ClaimFigure onOutput,
      Map<String, ClaimFigure> atMix) {
    var holding = new ArrayList<String>();
    if (gives(claimed, onInput)) {
      holding.add("input");
    }
    if (gives(claimed, onOutput)) {
      holding.add("output");
    }
    atMix.forEach(
        (mix, figure) -> {
          if (gives(claimed, figure)) {
            holding.add(mix);
          }
        });
    return List.copyOf(holding);
  }

  private static Map<String, ClaimFigure> atMix(Comparison comparison) {
    var atMix = new LinkedHashMap<String, ClaimFigure>();
    for (Mix mix : Mix.PRESETS) {
      ClaimFigure figure = figure(comparison.realCut(mix));
      if (figure != null) {
        atMix.put(mix.code(), figure);
      }
    }
    return Collections.unmodifiableMap(atMix);
  }

  private static @Nullable ClaimFigure figure(@Nullable BigDecimal cut) {
    return cut == null ? null : new ClaimFigure(BigDecimal.ONE.subtract(cut));
  }
}
