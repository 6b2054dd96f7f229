package dev.tokenprice.analysis;

import dev.tokenprice.analysis.ClaimAudit.ClaimVerdict;
import dev.tokenprice.analysis.ClaimAudit.HoldsOn;
import dev.tokenprice.pricing.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a claim amounts to on each basis.
 *
 * @param input null if it cannot be told
 * @param output null if it cannot be told
 * @param atMix every preset that can be told, by {@link Mix#code()}, in the order of the presets
 */
record ClaimFigures(
    @Nullable ClaimFigure input, @Nullable ClaimFigure output, Map<String, ClaimFigure> atMix) {
  static final ClaimFigures NONE = new ClaimFigures(null, null, Map.of());

  static ClaimFigures of(@Nullable Comparison comparison) {
    return comparison == null
        ? NONE
        : new ClaimFigures(
            ClaimFigure.ofCut(comparison.input().cut()),
            ClaimFigure.ofCut(comparison.output().cut()),
            atMix(comparison));
  }

  /** {@code input}, {@code output} and the codes of mixes that give the claimed number. */
  List<String> basis(Claim claim) {
    var ruler = new ClaimRuler(claim.claimed());
    var basis = new ArrayList<String>();
    if (ruler.gives(input)) {
      basis.add(Claim.INPUT);
    }
    if (ruler.gives(output)) {
      basis.add(Claim.OUTPUT);
    }
    atMix.forEach(
        (mix, figure) -> {
          if (ruler.gives(figure)) {
            basis.add(mix);
          }
        });
    return List.copyOf(basis);
  }

  HoldsOn holdsOn(Claim claim) {
    var ruler = new ClaimRuler(claim.claimed());
    if (ruler.gives(input)) {
      return ruler.gives(output) ? HoldsOn.BOTH : HoldsOn.INPUT;
    }
    if (ruler.gives(output)) {
      return HoldsOn.OUTPUT;
    }
    return spokenOf(claim).contains(null) ? HoldsOn.UNKNOWN : HoldsOn.NONE;
  }

  ClaimVerdict verdict(Claim claim) {
    return switch (holdsOn(claim)) {
      case BOTH -> ClaimVerdict.HOLDS;
      case INPUT -> onInput(claim);
      case OUTPUT ->
          Claim.OUTPUT.equals(claim.scope())
              ? ClaimVerdict.OUTPUT_AS_STATED
              : ClaimVerdict.OUTPUT_ONLY;
      case NONE -> onNeither(claim);
      case UNKNOWN -> ClaimVerdict.NOT_CHECKABLE;
    };
  }

  private ClaimVerdict onInput(Claim claim) {
    if (Claim.INPUT.equals(claim.scope())) {
      return ClaimVerdict.INPUT_AS_STATED;
    }
    if (output == null) {
      return ClaimVerdict.INPUT_OUTPUT_UNKNOWN;
    }
    return new ClaimRuler(claim.claimed()).isCheaper(output)
        ? ClaimVerdict.INPUT_OUTPUT_CHEAPER
        : ClaimVerdict.INPUT_ONLY;
  }

  private ClaimVerdict onNeither(Claim claim) {
    if (claim.scope() == null && !basis(claim).isEmpty()) {
      return ClaimVerdict.MIX_ONLY;
    }
    var ruler = new ClaimRuler(claim.claimed());
    return spokenOf(claim).stream().allMatch(ruler::isCheaper)
        ? ClaimVerdict.CHEAPER_THAN_CLAIMED
        : ClaimVerdict.DOES_NOT_HOLD;
  }

  /** The figures of the price that the claim speaks of; of both if it does not say. */
  private List<@Nullable ClaimFigure> spokenOf(Claim claim) {
    var spokenOf = new ArrayList<@Nullable ClaimFigure>();
    if (!Claim.OUTPUT.equals(claim.scope())) {
      spokenOf.add(input);
    }
    if (!Claim.INPUT.equals(claim.scope())) {
      spokenOf.add(output);
    }
    return spokenOf;
  }

  private static Map<String, ClaimFigure> atMix(Comparison comparison) {
    var atMix = new LinkedHashMap<String, ClaimFigure>();
    for (Mix mix : Mix.PRESETS) {
      ClaimFigure figure = ClaimFigure.ofCut(comparison.realCut(mix));
      if (figure != null) {
        atMix.put(mix.code(), figure);
      }
    }
    return Collections.unmodifiableMap(atMix);
  }
}
