package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Workload;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws all analyses from price histories. Has no state: the same question has the same answer. */
public final class Analyst {
  private final LocalDate asOf;
  private final @Nullable LocalDate since;
  private final Pricer pricer;
  private final Models models;
  private final AmountReader amounts;
  private final AnalysisSettings settings;

  /**
   * @param asOf the business date; prices that begin later wait
   * @param since first day of the window; null for 30 days before, or for the latest month in which
   *     something moved if nothing did since
   * @param models what {@code models.yml} says
   * @param amounts reads what claims compare with
   */
  public Analyst(
      LocalDate asOf,
      @Nullable LocalDate since,
      ExchangeRates rates,
      Models models,
      AmountReader amounts,
      AnalysisSettings settings) {
    this.asOf = asOf;
    this.since = since;
    this.pricer = new Pricer(asOf, rates, settings.staleRateDays());
    this.models = models;
    this.amounts = amounts;
    this.settings = settings;
  }

  public Analysis analyse(
      List<OfferHistory> histories, List<Claim> claims, List<Workload> workloads) {
    List<Listing> listed = Listing.of(histories, models.names());
    Judged judged = new Guards(asOf, pricer, settings).judge(Renames.joined(listed));
    var book = new PriceBook(asOf, judged, pricer, models, settings);
    var comparisons = new Comparisons(asOf, pricer);
    Moves moves = Moves.of(book, asOf, since, comparisons);
    Market market = Market.of(book, moves.window(), comparisons, models, settings.mix());
    List<ClaimAudit> audits = audits(book, comparisons, claims);
    List<OfferChange> asymmetric = moves.asymmetric(settings.mix());
    return new Analysis(
        moves.window(),
        settings.mix(),
        book.current(),
        moves.changes(),
        moves.unchanged(),
        moves.priceChanges(),
        asymmetric,
        audits,
        market.traps(),
        market.capacities(),
        market.classes(),
        new Trends(asOf, moves.window().since(), comparisons)
            .of(book.offers(), moves.priceChanges()),
        List.copyOf(workloads),
        WorkloadCosts.of(workloads, market.sinceWindow()),
        market.classPrices(),
        new Discrepancies(pricer, book.sources(), settings.judgements().acknowledged().keySet())
            .of(book.offers()),
        JoinedNames.of(listed, book.offers()),
        judged.suspects(),
        judged.overruled(),
        book.sources().states(),
        RatesUsed.of(book.current(), pricer, asOf),
        new Findings(settings.mix()).of(moves, asymmetric, market, audits));
  }

  private List<ClaimAudit> audits(PriceBook book, Comparisons comparisons, List<Claim> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    var products = new ProductIndex(book.offers(), models.names());
    var audits =
        new ClaimAudits(new ClaimComparisons(asOf, comparisons, pricer, products, amounts));
    return claims.stream().map(audits::audit).toList();
  }
}
