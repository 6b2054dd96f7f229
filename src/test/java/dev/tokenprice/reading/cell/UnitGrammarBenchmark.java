package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One cell of a unit column. */
@State(Scope.Benchmark)
public class UnitGrammarBenchmark {
  private final UnitGrammar grammar = new UnitGrammar(Vocabulary.builtIn());

  @Param({"元/千tokens", "元/百万tokens", "USD/1M tokens", "per 1,000,000 input tokens (USD)"})
  private String unit = "";

  @Benchmark
  public UnitGrammar.Reading whole() {
    return grammar.whole(unit);
  }
}
