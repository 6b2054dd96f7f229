package dev.tokenprice.analysis;

import java.util.List;

/**
 * All that a report shows.
 *
 * @param mix the analyst's own
 * @param changes in the window, without the unchanged ones; newest first, then by vendor and model
 * @param unchanged offers whose list states a price before that is the price after
 * @param priceChanges every step of every meter in the window, in the same order
 * @param asymmetric those of {@code changes} that are {@link Verdict#asymmetric()}, from the
 *     preferred sources, worst overstatement at the analyst's mix first
 * @param trends of offers that moved in the window, the most moved first
 * @param joinedNames models that sources list under more than one name
 * @param suspects prices on record that a guard holds
 * @param overruled prices that a guard would hold and a person let pass
 * @param findings strongest first
 */
public record Analysis(
    Window window,
    Mix mix,
    Offers offers,
    List<OfferChange> changes,
    List<OfferChange> unchanged,
    List<PriceChange> priceChanges,
    List<OfferChange> asymmetric,
    List<ClaimAudit> claims,
    List<FreeTrap> traps,
    List<CapacityCost> capacities,
    List<ClassDepth> classes,
    List<Trend> trends,
    List<CostedWorkload> workloads,
    List<ClassPrices> classPrices,
    List<Discrepancy> discrepancies,
    List<JoinedName> joinedNames,
    List<SuspectPrice> suspects,
    List<OverruledPrice> overruled,
    List<SourceState> sources,
    List<RateUse> rates,
    List<Finding> findings) {}
