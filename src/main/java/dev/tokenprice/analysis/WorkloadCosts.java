package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a workload costs on the models that do it cheapest. */
final class WorkloadCosts {
  /** More models are counted, not named. */
  static final int MOST = 1_000;

  private static final int MILLION = 6;
  private static final MathContext ROUNDED_UP = new MathContext(16, RoundingMode.UP);

  private static final Comparator<Priced> CHEAPEST_FIRST =
      Comparator.comparing(Priced::yuan).thenComparingLong(Priced::number);

  private final Workload workload;
  private final PriorityQueue<Priced> cheapest = new PriorityQueue<>(CHEAPEST_FIRST.reversed());
  private long found;
  private @Nullable BigDecimal mostInput;
  private @Nullable BigDecimal mostOutput;

  WorkloadCosts(Workload workload) {
    this.workload = workload;
  }

  /** Takes one offer from the window's begin to the as-of date. */
  void add(SinceWindow since) {
    CurrentOffer offer = since.current();
    if (!isPriced(offer)) {
      return;
    }
    found++;
    if (isAbove(mostInput, offer.yuan(Meter.INPUT))
        || isAbove(mostOutput, offer.yuan(Meter.OUTPUT))) {
      return;
    }
    BigDecimal now = yuan(workload, offer::yuan);
    if (now != null) {
      cheapest.add(new Priced(now, found, since));
      keepCheapest();
    }
  }

  /** Whether every price is there that has tokens; the input price stands in for a cache price. */
  private boolean isPriced(CurrentOffer offer) {
    boolean input = offer.yuan(Meter.INPUT) != null;
    return (input || workload.input().signum() == 0)
        && (input || offer.yuan(Meter.CACHE_READ) != null || workload.cached().signum() == 0)
        && (workload.output().signum() == 0 || offer.yuan(Meter.OUTPUT) != null);
  }

  private static boolean isAbove(@Nullable BigDecimal most, @Nullable BigDecimal price) {
    return most != null && price != null && price.compareTo(most) > 0;
  }

  private void keepCheapest() {
    if (cheapest.size() > MOST) {
      cheapest.remove();
      BigDecimal dearest = cheapest.element().yuan;
      mostInput = most(dearest, workload.input());
      mostOutput = most(dearest, workload.output());
    }
  }

  /** Above this price the tokens alone cost more than the dearest of the cheapest. */
  private @Nullable BigDecimal most(BigDecimal dearest, BigDecimal tokens) {
    BigDecimal times = workload.timesPerDay();
    BigDecimal all = times == null ? tokens : tokens.multiply(times);
    return all.signum() == 0 ? null : dearest.scaleByPowerOfTen(MILLION).divide(all, ROUNDED_UP);
  }

  CostedWorkload costed() {
    List<Priced> sorted = cheapest.stream().sorted(CHEAPEST_FIRST).toList();
    var costs = new ArrayList<WorkloadCost>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      boolean tie = i > 0 && sorted.get(i - 1).yuan.compareTo(sorted.get(i).yuan) == 0;
      costs.add(cost(sorted.get(i), tie ? costs.get(i - 1).rank() : i + 1));
    }
    return new CostedWorkload(workload, costs, found);
  }

  private WorkloadCost cost(Priced priced, int rank) {
    Comparison comparison = priced.since.comparison();
    BigDecimal old = yuan(workload, meter -> before(comparison, meter));
    return new WorkloadCost(
        workload,
        priced.since.current(),
        rank,
        priced.yuan,
        old,
        old == null ? null : old.subtract(priced.yuan),
        comparison);
  }

  /** Null where a price is missing that has tokens. */
  static @Nullable BigDecimal yuan(
      Workload workload, Function<Meter, @Nullable BigDecimal> prices) {
    BigDecimal input = prices.apply(Meter.INPUT);
    BigDecimal cacheRead = prices.apply(Meter.CACHE_READ);
    BigDecimal read = part(workload.input(), input);
    BigDecimal cached = part(workload.cached(), cacheRead == null ? input : cacheRead);
    BigDecimal written = part(workload.output(), prices.apply(Meter.OUTPUT));
    if (read == null || cached == null || written == null) {
      return null;
    }
    BigDecimal once = read.add(cached).add(written).scaleByPowerOfTen(-MILLION);
    return workload.timesPerDay() == null ? once : once.multiply(workload.timesPerDay());
  }

  private static @Nullable BigDecimal part(BigDecimal tokens, @Nullable BigDecimal price) {
    if (tokens.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return price == null ? null : tokens.multiply(price);
  }

  private static @Nullable BigDecimal before(Comparison comparison, Meter meter) {
    PriceMove move =
        switch (meter) {
          case INPUT -> comparison.input();
          case OUTPUT -> comparison.output();
          default -> comparison.cacheRead();
        };
    return move.before() == null ? null : move.before().yuanPerMillion();
  }

  /**
   * @param number in the order of the book, which decides between equal prices
   */
  private record Priced(BigDecimal yuan, long number, SinceWindow since) {}
}
