package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What one change of an offer's input and output price amounts to. */
@State(Scope.Benchmark)
public class VerdictsBenchmark {
  private static final int CHANGES = 1000;

  private final List<Comparison> changes =
      IntStream.range(0, CHANGES)
          .mapToObj(i -> Moved.comparison(milli(i), milli(i + 1), milli(i + 2), milli(i + 3)))
          .toList();

  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public void verdict(Blackhole hole) {
    for (Comparison change : changes) {
      hole.consume(Verdicts.of(change.input(), change.output()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public void realCut(Blackhole hole) {
    for (Comparison change : changes) {
      hole.consume(boxed(change.realCut(Mix.THREE_TO_ONE)));
    }
  }

  private static @Nullable Object boxed(@Nullable BigDecimal cut) {
    return cut;
  }

  private static BigDecimal milli(int i) {
    return BigDecimal.valueOf(1 + i * 7919L % 97, 3);
  }
}
