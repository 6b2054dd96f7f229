package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Workload;
import java.util.List;

/**
 * A workload and what it costs.
 *
 * @param cheapest on the models that do it cheapest, a thousand at most, cheapest first
 * @param found how many models have the prices it needs
 */
public record CostedWorkload(Workload workload, List<WorkloadCost> cheapest, long found) {
  public CostedWorkload {
    cheapest = List.copyOf(cheapest);
  }
}
