package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What workloads cost on every model, cheapest first. */
final class WorkloadCosts {
  private static final int MILLION = 6;

  private WorkloadCosts() {}

  /**
   * @param sinceWindow from the window's begin to the as-of date, offer by offer
   */
  static List<WorkloadCost> of(List<Workload> workloads, List<SinceWindow> sinceWindow) {
    return workloads.stream().flatMap(workload -> of(workload, sinceWindow).stream()).toList();
  }

  private static List<WorkloadCost> of(Workload workload, List<SinceWindow> sinceWindow) {
    var costs = new ArrayList<WorkloadCost>();
    for (SinceWindow since : sinceWindow) {
      WorkloadCost cost = cost(workload, since.current(), since.comparison());
      if (cost != null) {
        costs.add(cost);
      }
    }
    costs.sort(Comparator.comparing(WorkloadCost::yuan));
    return ranked(costs);
  }

  private static @Nullable WorkloadCost cost(
      Workload workload, CurrentOffer offer, Comparison comparison) {
    BigDecimal now = yuan(workload, offer::yuan);
    if (now == null) {
      return null;
    }
    BigDecimal old = yuan(workload, meter -> before(comparison, meter));
    BigDecimal saved = old == null ? null : old.subtract(now);
    return new WorkloadCost(workload, offer, 1, now, old, saved, comparison);
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

  private static List<WorkloadCost> ranked(List<WorkloadCost> sorted) {
    var ranked = new ArrayList<WorkloadCost>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      WorkloadCost cost = sorted.get(i);
      boolean tie = i > 0 && sorted.get(i - 1).yuan().compareTo(cost.yuan()) == 0;
      ranked.add(cost.ranked(tie ? ranked.get(i - 1).rank() : i + 1));
    }
    return ranked;
  }
}
