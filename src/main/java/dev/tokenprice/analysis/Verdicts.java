package dev.tokenprice.analysis;

import dev.tokenprice.analysis.PriceMove.Direction;
import java.math.BigDecimal;
import java.util.Objects;

/** Decides what a change of input and output amounts to. */
final class Verdicts {
  private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");

  private Verdicts() {}

  static Verdict of(PriceMove input, PriceMove output) {
    Direction in = input.direction();
    Direction out = output.direction();
    if (in == Direction.UNKNOWN || out == Direction.UNKNOWN) {
      return Verdict.NOT_COMPARABLE;
    }
    boolean inputBecameFree = in == Direction.FELL && free(input);
    boolean outputBecameFree = out == Direction.FELL && free(output);
    if ((inputBecameFree || outputBecameFree) && free(input) && free(output)) {
      return Verdict.FREE;
    }
    if (inputBecameFree) {
      return Verdict.FREE_INPUT;
    }
    return switch (in) {
      case FELL -> inputFell(input, output);
      case EQUAL -> inputStayed(out);
      case ROSE -> out == Direction.FELL ? Verdict.MIXED_RISE : Verdict.RISE;
      case UNKNOWN -> Verdict.NOT_COMPARABLE;
    };
  }

  private static Verdict inputStayed(Direction output) {
    return switch (output) {
      case FELL -> Verdict.OUTPUT_ONLY;
      case EQUAL -> Verdict.UNCHANGED;
      case ROSE -> Verdict.RISE;
      case UNKNOWN -> Verdict.NOT_COMPARABLE;
    };
  }

  private static Verdict inputFell(PriceMove input, PriceMove output) {
    return switch (output.direction()) {
      case FELL -> bothFell(input, output);
      case EQUAL -> Verdict.INPUT_ONLY;
      case ROSE -> Verdict.HIDDEN_RISE;
      case UNKNOWN -> Verdict.NOT_COMPARABLE;
    };
  }

  private static Verdict bothFell(PriceMove input, PriceMove output) {
    BigDecimal lead =
        Objects.requireNonNull(input.cut()).subtract(Objects.requireNonNull(output.cut()));
    if (lead.compareTo(TEN_POINTS) > 0) {
      return Verdict.INPUT_LED;
    }
    return lead.negate().compareTo(TEN_POINTS) > 0 ? Verdict.OUTPUT_LED : Verdict.SYMMETRIC;
  }

  private static boolean free(PriceMove move) {
    return move.after() != null && move.after().free();
  }
}
