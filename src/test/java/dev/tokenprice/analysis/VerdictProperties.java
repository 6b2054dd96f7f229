package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table of verdicts, written down a second time as conditions that exclude each other. */
class VerdictProperties {
  @Property(tries = 5000)
  void everyCombinationHasExactlyOneVerdict(
      @ForAll("prices") BigDecimal in0,
      @ForAll("prices") BigDecimal out0,
      @ForAll("prices") BigDecimal in1,
      @ForAll("prices") BigDecimal out1) {
    Map<Verdict, Boolean> table = table(in0, out0, in1, out1);
    Comparison moved = Moved.comparison(in0, out0, in1, out1);

    assertThat(table).containsValue(true);
    assertThat(table.values().stream().filter(holds -> holds)).hasSize(1);
    assertThat(table.get(Verdicts.of(moved.input(), moved.output()))).isTrue();
  }

  private static Map<Verdict, Boolean> table(
      BigDecimal in0, BigDecimal out0, BigDecimal in1, BigDecimal out1) {
    int in = direction(in0, in1);
    int out = direction(out0, out1);
    boolean free = in1.signum() == 0 && out1.signum() == 0 && (in < 0 || out < 0);
    boolean freeInput = !free && in < 0 && in1.signum() == 0;
    boolean priced = !free && !freeInput;
    double lead = in < 0 && out < 0 ? points(in0, in1) - points(out0, out1) : 0;
    var table = new EnumMap<Verdict, Boolean>(Verdict.class);
    table.put(Verdict.FREE, free);
    table.put(Verdict.FREE_INPUT, freeInput);
    table.put(Verdict.INPUT_ONLY, priced && in < 0 && out == 0);
    table.put(Verdict.HIDDEN_RISE, priced && in < 0 && out > 0);
    table.put(Verdict.INPUT_LED, priced && in < 0 && out < 0 && lead > 10);
    table.put(Verdict.SYMMETRIC, priced && in < 0 && out < 0 && Math.abs(lead) <= 10);
    table.put(Verdict.OUTPUT_LED, priced && in < 0 && out < 0 && lead < -10);
    table.put(Verdict.OUTPUT_ONLY, priced && in == 0 && out < 0);
    table.put(Verdict.MIXED_RISE, in > 0 && out < 0 && priced);
    table.put(Verdict.RISE, in >= 0 && out >= 0 && in + out > 0);
    table.put(Verdict.UNCHANGED, in == 0 && out == 0);
    return table;
  }

  private static double points(BigDecimal old, BigDecimal now) {
    return 100 - 100 * now.doubleValue() / old.doubleValue();
  }

  private static int direction(BigDecimal old, BigDecimal now) {
    double a = old.doubleValue();
    double b = now.doubleValue();
    return Math.abs(a - b) <= 0.005 * Math.max(a, b) ? 0 : Double.compare(b, a);
  }

  /** Free, near each other, and far apart; no two of them exactly ten points or half a percent. */
  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.of("0", "1", "1.003", "1.07", "0.95", "0.5", "0.47", "3", "3.01", "40")
        .map(BigDecimal::new);
  }
}
