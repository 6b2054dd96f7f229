package dev.tokenprice.analysis;

import java.util.List;

/** Analyses over the offers of all sources, one series an offer. */
record Market(
    List<CostedWorkload> workloads,
    List<CapacityCost> capacities,
    List<FreeTrap> traps,
    List<ClassDepth> classes,
    List<ClassPrices> classPrices) {
  Market {
    capacities = List.copyOf(capacities);
  }
}
