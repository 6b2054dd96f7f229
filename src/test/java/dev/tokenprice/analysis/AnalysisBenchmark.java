package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All analyses of 100,000 offers, half of which moved; the figure is that of one offer. */
@State(Scope.Benchmark)
public class AnalysisBenchmark {
  private static final int OFFERS = 100_000;
  private static final LocalDate AS_OF = LocalDate.of(2024, 5, 31);
  private static final LocalDate BEFORE = LocalDate.of(2024, 4, 1);
  private static final LocalDate CHANGE = LocalDate.of(2024, 5, 21);
  private static final List<String> CLASSES = List.of("light", "standard", "flagship");

  private final List<OfferHistory> histories = histories();
  private final Analyst analyst =
      new Analyst(
          AS_OF,
          null,
          new ExchangeRates(List.of()),
          Models.NONE,
          text -> Optional.empty(),
          AnalysisSettings.DEFAULT);

  @Benchmark
  @OperationsPerInvocation(OFFERS)
  public Analysis offer() {
    return analyst.analyse(histories.stream(), List.of(), workloads());
  }

  private static List<OfferHistory> histories() {
    var histories = new ArrayList<OfferHistory>(OFFERS);
    for (int i = 0; i < OFFERS; i++) {
      var offer = new Offer("vendor " + i % 500, "Model-" + i, Service.INFERENCE, Conditions.NONE);
      histories.add(new OfferHistory("source " + i % 500, offer, CLASSES.get(i % 3), points(i)));
    }
    return histories;
  }

  private static List<PricePoint> points(int i) {
    var points = new ArrayList<PricePoint>();
    points.add(point(Meter.INPUT, 100 + i % 1000, BEFORE));
    points.add(point(Meter.OUTPUT, 300 + i % 1000, BEFORE));
    if (i % 2 == 0) {
      points.add(point(Meter.INPUT, 50 + i % 700, CHANGE));
    }
    return points;
  }

  private static PricePoint point(Meter meter, int cents, LocalDate day) {
    return new PricePoint(
        meter,
        new Money(BigDecimal.valueOf(cents, 2), Money.YUAN),
        Unit.MILLION_TOKENS,
        day,
        null,
        Phase.FROM,
        day,
        AS_OF,
        null,
        Provenance.ofFile("list.csv"));
  }

  private static List<Workload> workloads() {
    return List.of(
        new Workload(
            "rag",
            Map.of("en", "RAG"),
            BigDecimal.valueOf(10_000),
            BigDecimal.ZERO,
            BigDecimal.valueOf(1_000),
            null,
            null));
  }
}
