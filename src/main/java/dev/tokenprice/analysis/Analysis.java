package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Workload;
import java.util.List;

/**
 * All that a report shows.
 *
 * @param mix the analyst's own
 * @param offers with their prices in force, by vendor, model, service, conditions, source
 * @param changes in the window, without the unchanged ones; newest first, then by vendor and model
 * @param unchanged offers whose list states a price before that is the price after
 * @param priceChanges every step of every meter in the window, in the same order
 * @param asymmetric those of {@code changes} that are {@link Verdict#asymmetric()}, from the
 *     preferred sources, worst overstatement at the analyst's mix first
 * @param trends of offers that moved in the window, the most moved first
 * @param workloads as they are costed in {@code workloadCosts}
 * @param workloadCosts by workload, cheapest first
 * @param joinedNames models that sources list under more than one name
 * @param suspects prices on record that a guard holds
 * @param overruled prices that a guard would hold and a person let pass
 * @param findings strongest first
 */
public record Analysis(
    Window window,
    Mix mix,
    List<CurrentOffer> offers,
    List<OfferChange> changes,
    List<OfferChange> unchanged,
    List<PriceChange> priceChanges,
    List<OfferChange> asymmetric,
    List<ClaimAudit> claims,
    List<FreeTrap> traps,
    List<CapacityCost> capacities,
    List<ClassDepth> classes,
    List<Trend> trends,
    List<Workload> workloads,
    List<WorkloadCost> workloadCosts,
    List<ClassPrices> classPrices,
    List<Discrepancy> discrepancies,
    List<JoinedName> joinedNames,
    List<SuspectPrice> suspects,
    List<OverruledPrice> overruled,
    List<SourceState> sources,
    List<RateUse> rates,
    List<Finding> findings) {}
