package dev.tokenprice.job;

import dev.tokenprice.analysis.AmountReader;
import dev.tokenprice.analysis.Analysis;
import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Analyst;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Intake;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.DeliveryRecord;
import dev.tokenprice.ledger.LedgerView;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Workload;
import dev.tokenprice.report.Correction;
import dev.tokenprice.report.DeliveryFacts;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.Publisher;
import dev.tokenprice.report.Report;
import dev.tokenprice.report.RunFacts;
import dev.tokenprice.report.RunFacts.OverruledGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Analyses what is on record and publishes it. */
public final class ReportDrawer implements NightlyReport {
  /** Exit code of a run that published, while something needs a person. */
  public static final int ATTENTION = 3;

  /**
   * What is drawn, and how.
   *
   * @param since first day of the window; null for the default
   * @param mappings of the input folder
   * @param amounts reads what claims compare with
   * @param alerts what ends the run with {@link #ATTENTION} beside held cells
   * @param knownOn the day whose knowledge is shown; null for all that is known
   * @param identity all that changes the report beside the deliveries, in a canonical text
   */
  public record Order(
      Path output,
      @Nullable LocalDate since,
      AnalysisSettings settings,
      InputMappings mappings,
      Models models,
      List<Workload> workloads,
      AmountReader amounts,
      Messages messages,
      String version,
      Set<Alert> alerts,
      @Nullable LocalDate knownOn,
      String identity) {
    /** The settings with what the mappings say of the sources on record. */
    AnalysisSettings settingsFor(LedgerView record) {
      return settings.withMappings(mappings.priorities(record.deliveries()), mappings::accepted);
    }
  }

  private final Order order;
  private final Clock clock;
  private final Instant started;
  private @Nullable Report drawn;

  public ReportDrawer(Order order, Clock clock) {
    this.order = order;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public boolean isPublished(NightlyRun run) {
    return new Publisher(order.output()).isPublished(run.businessDate(), identity());
  }

  @Override
  public void publish(NightlyRun run, LedgerView record, JobProgress progress) {
    publish(run.businessDate(), record, progress);
  }

  /** Publishes the report of a day. */
  public void publish(LocalDate asOf, LedgerView record, JobProgress progress) {
    var told = new ReportProgress(progress, record.offers());
    drawn = draw(asOf, record, told::passed);
    told.analysed(drawn.analysis().offers().size());
    new Publisher(order.output()).publish(drawn, told::passed);
    told.tell();
  }

  /** What this run published; empty if it published nothing. */
  public Optional<Report> drawn() {
    return Optional.ofNullable(drawn);
  }

  /**
   * Draws a report of nothing, for nobody, on a thread of its own: what drawing loads is there when
   * the ledger is open and the lists are read. If it fails, the real report will say why.
   */
  public void rehearse(LocalDate asOf) {
    var rehearsal = new Thread(() -> drawNothing(asOf), "rehearsal");
    rehearsal.setDaemon(true);
    rehearsal.setUncaughtExceptionHandler((thread, failure) -> {});
    rehearsal.start();
  }

  private void drawNothing(LocalDate asOf) {
    try {
      Publisher.rehearse(nothing(asOf, List.of(), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a run that failed can say: the report it drew, or else what lay in the input folder.
   *
   * @param exitCode what the run ends with
   */
  public Report failed(LocalDate asOf, Intake intake, int exitCode) {
    Report known = drawn;
    Report report =
        known != null
            ? known
            : nothing(
                asOf,
                intake.of(Kind.PRICE_LIST).stream().map(ReportDrawer::unread).toList(),
                intake.refused());
    RunFacts facts = report.facts().endingWith(exitCode, clock.instant());
    return new Report(report.analysis(), facts, report.messages());
  }

  private static DeliveryFacts unread(Delivery list) {
    return new DeliveryFacts(list.name(), list.sha256(), list.bytes(), 0, 0, 0, 0, null, false);
  }

  private Report nothing(LocalDate asOf, List<DeliveryFacts> deliveries, List<Held> held) {
    var analyst =
        new Analyst(
            asOf,
            order.since(),
            new ExchangeRates(List.of()),
            order.models(),
            order.amounts(),
            order.settings());
    Analysis nothing = analyst.analyse(Stream.of(), List.of(), order.workloads());
    var facts =
        new RunFacts(
            order.version(),
            started,
            started,
            0,
            null,
            null,
            identity(),
            deliveries,
            held,
            List.of(),
            List.of());
    return new Report(nothing, facts, order.messages());
  }

  /** The report of a day, not published. */
  public Report draw(LocalDate asOf, LedgerView record) {
    return draw(asOf, record, offers -> {});
  }

  private Report draw(LocalDate asOf, LedgerView record, LongConsumer passed) {
    var analyst =
        new Analyst(
            asOf,
            order.since(),
            record.rates(),
            order.models(),
            order.amounts(),
            order.settingsFor(record));
    Analysis analysis =
        analyst.analyse(
            record.histories().peek(history -> passed.accept(1)),
            record.claims(),
            order.workloads(),
            passed);
    return new Report(analysis, facts(asOf, record, analysis), order.messages());
  }

  private RunFacts facts(LocalDate asOf, LedgerView record, Analysis analysis) {
    var suspects = new Suspects(analysis.suspects());
    List<Held> held = suspects.among(record.held());
    List<DeliveryFacts> deliveries =
        suspects.counted(
            record.deliveries().stream()
                .filter(delivery -> delivery.kind() == Kind.PRICE_LIST)
                .map(delivery -> facts(delivery, asOf))
                .sorted(Comparator.comparing(DeliveryFacts::name))
                .toList());
    List<Correction> corrections =
        record.corrections().stream()
            .map(c -> new Correction(c.source(), c.offer(), c.replaced(), c.counting()))
            .toList();
    return new RunFacts(
        order.version(),
        started,
        clock.instant(),
        exitCode(analysis, held),
        previousReport(asOf),
        order.knownOn(),
        identity(),
        deliveries,
        held,
        corrections,
        overruled(record, analysis));
  }

  private String identity() {
    return RunIdentity.digest(order.identity());
  }

  /** By the mappings, source by source; by people, price by price. */
  private List<OverruledGuard> overruled(LedgerView record, Analysis analysis) {
    var overruled = new ArrayList<>(order.mappings().overruled(record.deliveries()));
    analysis.overruled().stream()
        .filter(one -> !one.note().isEmpty())
        .map(
            one ->
                new OverruledGuard(
                    one.price().reason().code(), Suspects.name(one.price()), one.note()))
        .forEach(overruled::add);
    return overruled;
  }

  private int exitCode(Analysis analysis, List<Held> held) {
    boolean alert = order.alerts().stream().anyMatch(a -> a.isRaised(analysis, held));
    return alert || !held.isEmpty() ? ATTENTION : 0;
  }

  private static DeliveryFacts facts(DeliveryRecord delivery, LocalDate asOf) {
    var counts = delivery.counts();
    return new DeliveryFacts(
        delivery.name(),
        delivery.sha256(),
        delivery.bytes(),
        counts.rows(),
        counts.read(),
        counts.held(),
        counts.missing(),
        delivery.refusal(),
        delivery.recordedOn().equals(asOf));
  }

  private @Nullable LocalDate previousReport(LocalDate asOf) {
    if (!Files.isDirectory(order.output())) {
      return null;
    }
    try (Stream<Path> folders = Files.list(order.output())) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
          .map(LocalDate::parse)
          .filter(day -> day.isBefore(asOf))
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }
}
