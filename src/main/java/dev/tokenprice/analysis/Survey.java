package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws all analyses of one window from the register, slice by slice. */
final class Survey {
  private final Window window;
  private final Subject subject;
  private final Guards guards;
  private final Discrepancies discrepancies;
  private final ClaimAudits audits;
  private final ProductIndex products;
  private final MoveSearch moves;
  private final Trends trends;
  private final MarketSearch market;
  private final Offers offers;
  private final RatesUsed rates = new RatesUsed();
  private final List<Discrepancy> disagreements = new ArrayList<>();
  private final List<JoinedName> joinedNames = new ArrayList<>();
  private final List<SuspectPrice> suspects = new ArrayList<>();
  private final List<OverruledPrice> overruled = new ArrayList<>();

  /** What is surveyed, whatever the window. */
  record Subject(
      Pricer pricer,
      Sources sources,
      Models models,
      AmountReader amounts,
      AnalysisSettings settings,
      List<Claim> claims,
      List<Workload> workloads,
      int inMemory) {}

  Survey(Window window, Subject subject) {
    LocalDate asOf = window.asOf();
    Pricer pricer = subject.pricer();
    AnalysisSettings settings = subject.settings();
    var comparisons = new Comparisons(asOf, pricer);
    this.window = window;
    this.subject = subject;
    this.guards = new Guards(asOf, pricer, settings, subject.sources());
    this.discrepancies =
        new Discrepancies(pricer, subject.sources(), settings.judgements().acknowledged().keySet());
    this.products = new ProductIndex(subject.claims(), subject.models().names());
    this.audits =
        new ClaimAudits(
            new ClaimComparisons(asOf, comparisons, pricer, products, subject.amounts()));
    this.moves = new MoveSearch(window, new OfferChanges(asOf, comparisons, subject.sources()));
    this.trends = new Trends(asOf, window.since(), comparisons);
    this.market =
        new MarketSearch(
            window, comparisons, subject.models(), settings.mix(), subject.workloads());
    this.offers = new Offers(pricer, subject.inMemory() / 2);
  }

  /**
   * A slice, judged.
   *
   * @param listed how many offers the sources name
   * @param book its offers as they stand
   */
  record Part(
      int listed,
      Judged judged,
      List<BookOffer> book,
      List<Discrepancy> disagreements,
      List<JoinedName> joinedNames) {}

  /**
   * What a slice says by itself. One thread asks for one slice after the other, while another takes
   * the parts before; only the offers in force are put down here already.
   */
  Part part(Slice slice) {
    Judged judged = guards.judge(slice.joined());
    List<BookOffer> book =
        new PriceBook(
                window.asOf(),
                judged,
                subject.sources(),
                subject.pricer(),
                subject.models(),
                subject.settings())
            .offers();
    for (BookOffer offer : book) {
      if (offer.current() != null) {
        offers.add(offer.current(), offer.identity().product());
      }
    }
    return new Part(
        slice.listed().size(),
        judged,
        book,
        discrepancies.of(book),
        JoinedNames.of(slice.listed(), book));
  }

  /** Takes the parts of all slices in their order. */
  void add(Part part) {
    for (BookOffer offer : part.book()) {
      trends.add(offer, moves.add(offer));
      products.add(offer);
      if (offer.current() != null) {
        rates.add(offer.current());
      }
    }
    market.add(part.book());
    disagreements.addAll(part.disagreements());
    joinedNames.addAll(part.joinedNames());
    suspects.addAll(part.judged().suspects());
    overruled.addAll(part.judged().overruled());
  }

  /** The last day on which a price moved, in the window or before; null if none did. */
  @Nullable LocalDate latestMove() {
    return moves.latestMove();
  }

  Analysis analysis() {
    Mix mix = subject.settings().mix();
    Moves moved = moves.moves();
    Market found = market.market();
    List<ClaimAudit> audited = subject.claims().stream().map(audits::audit).toList();
    List<OfferChange> asymmetric = moved.asymmetric(mix);
    return new Analysis(
        window,
        mix,
        offers,
        moved.changes(),
        moved.unchanged(),
        moved.priceChanges(),
        asymmetric,
        audited,
        found.traps(),
        found.capacities(),
        found.classes(),
        trends.trends(),
        found.workloads(),
        found.classPrices(),
        disagreements,
        joinedNames,
        suspects,
        overruled,
        subject.sources().states(),
        rates.rates(subject.pricer(), window.asOf()),
        new Findings(mix).of(moved, asymmetric, found, audited));
  }
}
