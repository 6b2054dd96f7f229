package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One price cell: digits alone, as nearly all cells are, and each harder kind by itself. */
@State(Scope.Benchmark)
public class CellGrammarBenchmark {
  private static final int CELLS = 1000;

  private final CellGrammar grammar = new CellGrammar(Vocabulary.builtIn());
  private final List<String> digits =
      IntStream.range(0, CELLS)
          .mapToObj(i -> BigDecimal.valueOf(i * 7919L % 9973, 3 + i % 4).toPlainString())
          .toList();

  /** A cell that is more than digits. */
  @State(Scope.Benchmark)
  public static class Harder {
    @Param({
      "-",
      "免费",
      "￥0.0008",
      "$1,250.00",
      "0.8 厘/千tokens",
      "$0.50 / 1M tokens",
      "17.5元 ($2.5)",
      "输入 0.5元；输出 1.5元"
    })
    private String cell = "";
  }

  /** Cells that are met for the first time, long after all that is remembered. */
  @State(Scope.Benchmark)
  public static class Fresh {
    private static final int REMEMBERED = 10_000;

    @Param({
      "￥0.#",
      "$1,250.#",
      "0.# 厘/千tokens",
      "$0.# / 1M tokens",
      "17.#元 ($2.5)",
      "输入 0.#元；输出 1.5元"
    })
    private String kind = "";

    private final List<String> cells = new ArrayList<>();
    private int next;

    @Setup
    public void write(CellGrammarBenchmark benchmark) {
      IntStream.range(0, REMEMBERED)
          .forEach(i -> benchmark.grammar.read("￥" + i, NumberStyle.POINT));
      IntStream.range(0, CELLS)
          .forEach(i -> cells.add(kind.replace("#", String.valueOf(CELLS + i))));
    }

    private String cell() {
      next = (next + 1) % CELLS;
      return cells.get(next);
    }
  }

  @Benchmark
  public CellValue fresh(Fresh fresh) {
    return grammar.read(fresh.cell(), NumberStyle.POINT);
  }

  @Benchmark
  @OperationsPerInvocation(CELLS)
  public void digits(Blackhole hole) {
    for (String one : digits) {
      hole.consume(grammar.read(one, NumberStyle.POINT));
    }
  }

  @Benchmark
  public CellValue harder(Harder harder) {
    return grammar.read(harder.cell, NumberStyle.POINT);
  }
}
