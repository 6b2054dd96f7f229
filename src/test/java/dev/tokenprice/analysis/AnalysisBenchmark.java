package dev.tokenprice.analysis;

import com.sun.management.ThreadMXBean;
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
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All analyses of 100,000 offers, half of which moved; to be under two seconds on two cores. Not a
 * test: after {@code mvn test-compile}, run the main method with {@code target/classes}, {@code
 * target/test-classes} and JSpecify on the class path.
 */
final class AnalysisBenchmark {
  private static final int OFFERS = 100_000;
  private static final int RUNS = 5;
  private static final LocalDate AS_OF = LocalDate.of(2024, 5, 31);
  private static final LocalDate BEFORE = LocalDate.of(2024, 4, 1);
  private static final LocalDate CHANGE = LocalDate.of(2024, 5, 21);
  private static final List<String> CLASSES = List.of("light", "standard", "flagship");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AnalysisBenchmark() {}

  public static void main(String[] arguments) {
    List<OfferHistory> histories = histories();
    var analyst =
        new Analyst(
            AS_OF,
            null,
            new ExchangeRates(List.of()),
            Models.NONE,
            text -> Optional.empty(),
            AnalysisSettings.DEFAULT);
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      long busy = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      Analysis analysis = analyst.analyse(histories.stream(), List.of(), workloads());
      System.out.printf(
          "%d offers, %d changes, %d workload costs: %d ms, %d ms of them busy, %d MB allocated%n",
          analysis.offers().size(),
          analysis.changes().size(),
          analysis.workloads().get(0).found(),
          (System.nanoTime() - start) / 1_000_000,
          (THREADS.getCurrentThreadCpuTime() - busy) / 1_000_000,
          (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1_000_000);
    }
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
