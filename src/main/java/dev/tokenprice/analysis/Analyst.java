package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Survey.Subject;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws all analyses from price histories. Has no state: the same question has the same answer. */
public final class Analyst {
  /** More offers lie in temporary files. */
  static final int OFFERS_IN_MEMORY = 10_000;

  private final LocalDate asOf;
  private final @Nullable LocalDate since;
  private final Pricer pricer;
  private final Models models;
  private final AmountReader amounts;
  private final AnalysisSettings settings;
  private final int inMemory;

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
    this(asOf, since, rates, models, amounts, settings, OFFERS_IN_MEMORY);
  }

  /**
   * @param inMemory how many offers need no temporary file
   */
  Analyst(
      LocalDate asOf,
      @Nullable LocalDate since,
      ExchangeRates rates,
      Models models,
      AmountReader amounts,
      AnalysisSettings settings,
      int inMemory) {
    this.asOf = asOf;
    this.since = since;
    this.pricer = new Pricer(asOf, rates, settings.staleRateDays());
    this.models = models;
    this.amounts = amounts;
    this.settings = settings;
    this.inMemory = inMemory;
  }

  /**
   * All analyses. What does not fit into memory lies in temporary files, in order; histories are
   * read once.
   *
   * @param histories in any order, an offer of a source once
   */
  public Analysis analyse(
      Stream<OfferHistory> histories, List<Claim> claims, List<Workload> workloads) {
    return analyse(histories, claims, workloads, offers -> {});
  }

  /**
   * The same.
   *
   * @param passed told how many more of the histories were judged, in the end of all, on this
   *     thread
   */
  public Analysis analyse(
      Stream<OfferHistory> histories,
      List<Claim> claims,
      List<Workload> workloads,
      LongConsumer passed) {
    var register = new Register(models.names(), inMemory);
    Sources sources = Sources.registered(histories, register, asOf, settings.modelFall());
    var subject =
        new Subject(pricer, sources, models, amounts, settings, claims, workloads, inMemory);
    Window asked = Windows.asked(asOf, since);
    Survey survey = survey(asked, subject, register, passed);
    Window window = Windows.widened(asked, since, survey.latestMove());
    return (window.widened() ? survey(window, subject, register, offers -> {}) : survey).analysis();
  }

  private static Survey survey(
      Window window, Subject subject, Register register, LongConsumer passed) {
    var survey = new Survey(window, subject);
    register.forEachSlice(
        survey::part,
        part -> {
          survey.add(part);
          passed.accept(part.listed());
        });
    return survey;
  }
}
