package dev.tokenprice.cli;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Limits;
import dev.tokenprice.intake.RunLock;
import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.JobProgress;
import dev.tokenprice.job.NightlyJob;
import dev.tokenprice.job.NightlyOutcome;
import dev.tokenprice.job.NightlyRun;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.claims.AmountText;
import dev.tokenprice.reading.settings.ModelSettings;
import dev.tokenprice.reading.settings.WorkloadSettings;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Option(names = "--input", paramLabel = "DIR")
  private Path input = Path.of("input");

  @Option(names = "--output", paramLabel = "DIR")
  private Path output = Path.of("output");

  @Option(names = "--data", paramLabel = "DIR")
  private Path data = Path.of("data");

  @Option(names = "--lang", paramLabel = "zh|en")
  private String language = "zh";

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Option(names = "--since", paramLabel = "DATE")
  private @Nullable LocalDate since;

  @Option(names = "--mix", paramLabel = "3:1")
  private String mix = "3:1";

  @Override
  @SuppressWarnings("try")
  public Integer call() throws Exception {
    Clock clock = Clock.system(ZoneId.systemDefault());
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    Optional<RunLock> lock = RunLock.take(data);
    if (lock.isEmpty()) {
      return 4;
    }
    try (RunLock one = lock.get();
        Database database = Database.inFolder(data.resolve("ledger"))) {
      var vocabulary = Vocabulary.builtIn();
      var settings =
          new AnalysisSettings(
              Mix.parse(mix),
              AnalysisSettings.DEFAULT.staleRateDays(),
              AnalysisSettings.DEFAULT.sourcePriority(),
              AnalysisSettings.DEFAULT.acknowledged());
      var amounts = new AmountText(vocabulary);
      var drawer =
          new ReportDrawer(
              new ReportDrawer.Order(
                  output,
                  since,
                  settings,
                  new Models(ModelSettings.builtIn().facts(), ModelSettings.builtIn().names()),
                  WorkloadSettings.builtIn(),
                  text ->
                      amounts
                          .read(text)
                          .map(
                              a ->
                                  new dev.tokenprice.analysis.AmountReader.Amount(
                                      a.price(), a.per())),
                  Messages.in(language),
                  "0.1.0"),
              clock);
      var archive = new Archive(data.resolve("archive"));
      var job =
          new NightlyJob(
              database,
              new PriceLedger(database),
              archive,
              new Journal(data.resolve("journal"), archive),
              new InputReaders(input, vocabulary, ReadingLimits.DEFAULT),
              drawer,
              JobProgress.SILENT);
      String options = String.join("\n", language, String.valueOf(since), mix);
      NightlyOutcome outcome = job.run(new NightlyRun(input, day, options, Limits.DEFAULT));
      return outcome.work() == NightlyOutcome.Work.NOTHING_NEW
          ? 0
          : drawer.drawn().map(r -> r.facts().exitCode()).orElse(0);
    }
  }
}
