package dev.tokenprice.cli;

import dev.tokenprice.analysis.Mix;
import dev.tokenprice.intake.Limits;
import dev.tokenprice.intake.RunLock;
import dev.tokenprice.job.Alert;
import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.JobProgress;
import dev.tokenprice.job.JobProgress.Phase;
import dev.tokenprice.job.NightlyFailureException;
import dev.tokenprice.job.NightlyJob;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.job.NightlyRun;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.job.SharedNight;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Briefing;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf = LocalDate.now(clock);

  @Option(names = "--since", paramLabel = "DATE")
  private @Nullable LocalDate since;

  @Option(names = "--known-on", paramLabel = "DATE")
  private @Nullable LocalDate knownOn;

  @Option(names = "--mix", paramLabel = "3:1")
  private Mix mix = Mix.THREE_TO_ONE;

  @Option(
      names = "--fail-on",
      paramLabel = "held|changes|input-only",
      completionCandidates = Alert.Codes.class)
  private Set<Alert> alerts = EnumSet.noneOf(Alert.class);

  @Option(names = "--workers")
  private boolean workers;

  @Option(names = "--quiet")
  private boolean quiet;

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException, NightlyFailureException {
    Messages messages = common.messages();
    check(messages);
    UserSettings settings = common.settings();
    Vocabulary vocabulary = settings.vocabulary();
    Map<String, String> acknowledged = common.acknowledgements().on(asOf, knownOn);
    Optional<RunLock> lock = RunLock.take(common.data());
    if (lock.isEmpty()) {
      console.err().println(messages.text("run.locked", common.data()));
      return ExitCode.LOCKED.code();
    }
    var order = ReportOrders.of(common, since, mix, alerts, acknowledged, knownOn);
    var drawer = new ReportDrawer(order, clock);
    drawer.rehearse(asOf);
    try (StopSignal signal = new StopSignal(this::tellStopping);
        RunLock held = lock.get();
        RunLog log = RunLog.in(common.data())) {
      var readers = readers(vocabulary, settings.program());
      return new GuardedRun(common, console, drawer, asOf)
          .run(() -> run(drawer, readers, order.identity(), signal, log), signal, log);
    }
  }

  private int run(
      ReportDrawer drawer, InputReaders readers, String identity, StopSignal signal, RunLog log)
      throws IOException, NightlyFailureException {
    try (Database database = common.openLedger()) {
      return knownOn == null
          ? night(database, drawer, readers, identity, signal, log)
          : again(database, drawer, knownOn, log);
    }
  }

  private void tellStopping() {
    console.err().println(common.messages().text("run.stopping"));
  }

  private void check(Messages messages) throws IOException {
    if (!Files.isDirectory(common.input())) {
      throw new UsageException(messages.text("run.no-input", common.input()));
    }
    if (workers && common.store().isEmpty()) {
      throw new UsageException(messages.text("run.workers-without-store"));
    }
    if (since != null && since.isAfter(asOf)) {
      throw new UsageException(messages.text("run.since-after", since, asOf));
    }
    LocalDate today = LocalDate.now(clock);
    if (knownOn != null && knownOn.isAfter(today)) {
      throw new UsageException(messages.text("run.known-on-future", knownOn, today));
    }
  }

  /** Takes in what is new and publishes. */
  private int night(
      Database database,
      ReportDrawer drawer,
      InputReaders readers,
      String identity,
      StopSignal signal,
      RunLog log)
      throws IOException, NightlyFailureException {
    var ledger = new PriceLedger(database);
    Work work;
    var limits = new Limits(common.settings().program().limits().bytes());
    var run = new NightlyRun(common.input(), asOf, identity, limits);
    NightlyJob job;
    try (BarProgress bar = bar()) {
      job =
          new NightlyJob(
              database,
              ledger,
              common.archive(),
              common.journal(),
              readers,
              drawer,
              progress(bar, log),
              shared());
      signal.stopsBy(job::stop);
      work = job.run(run).work();
    }
    if (work != Work.NOTHING_NEW) {
      return tell(drawer.drawn().orElseThrow(), "run.published");
    }
    return alerts.isEmpty()
        ? nothingNew()
        : tell(drawer.draw(asOf, ledger.view(asOf, null)), "run.nothing-new");
  }

  /** Draws a report as it was known on an earlier day; takes in nothing. */
  private int again(Database database, ReportDrawer drawer, LocalDate known, RunLog log) {
    try (BarProgress bar = bar()) {
      JobProgress progress = progress(bar, log);
      progress.phase(Phase.REPORT);
      drawer.publish(asOf, new PriceLedger(database).view(asOf, known), progress);
    }
    return tell(drawer.drawn().orElseThrow(), "run.published");
  }

  private int nothingNew() {
    say("run.nothing-new");
    return ExitCode.DONE.code();
  }

  private int tell(Report report, String ending) {
    if (!quiet) {
      Briefing.of(report).forEach(line -> console.out().println(Visible.line(line)));
    }
    say(ending);
    return report.facts().exitCode();
  }

  private void say(String key) {
    if (!quiet) {
      Path folder = common.output().resolve(asOf.toString());
      console
          .out()
          .println(
              common.messages().text(key, folder.resolve("llm-price-report-" + asOf + ".xlsx")));
    }
  }

  /** Null unless a person watches. */
  private @Nullable BarProgress bar() {
    return !quiet && Console.isTerminal()
        ? new BarProgress(Console.terminal(), common.messages())
        : null;
  }

  private JobProgress progress(@Nullable BarProgress bar, RunLog log) {
    JobProgress plain =
        quiet ? JobProgress.SILENT : new LineProgress(console.out(), common.messages(), clock);
    return new LoggedProgress(bar == null ? plain : bar, log);
  }

  /** The hosts that read with this one; null without {@code --workers}. */
  private @Nullable SharedNight shared() throws IOException {
    return workers ? SharedNights.of(common) : null;
  }

  private InputReaders readers(Vocabulary vocabulary, ProgramSettings program) {
    return new InputReaders(common.input(), vocabulary, program.limits());
  }
}
