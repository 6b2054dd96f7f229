package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One price to yuan per million tokens. */
@State(Scope.Benchmark)
public class NormaliserBenchmark {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

  private final Unit thousand = new Unit.Tokens(3);
  private final Money yuan = Money.yuan("0.0008");
  private final Money dollars = new Money(new BigDecimal("0.15"), "USD");
  private final ExchangeRate one = new ExchangeRate(Money.YUAN, DAY, BigDecimal.ONE, "");
  private final ExchangeRate rate =
      new ExchangeRate("USD", DAY, new BigDecimal("7.2358"), "benchmark");

  @Benchmark
  public Optional<BigDecimal> yuanPerThousand() {
    return Normaliser.yuanPerMillionTokens(yuan, thousand, one);
  }

  @Benchmark
  public Optional<BigDecimal> dollarsPerThousand() {
    return Normaliser.yuanPerMillionTokens(dollars, thousand, rate);
  }
}
