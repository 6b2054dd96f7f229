package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Intake;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.job.JobProgress.Phase;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The steps of one run: take in, read and settle, publish. Each knows what is done already, so a
 * run that is taken up goes through all of them.
 */
final class NightlySteps {
  static final String JOB = "nightly";

  private final Batch batch;
  private final PriceLedger ledger;
  private final TakeIn takeIn;
  private final FileReaders readers;
  private final NightlyReport report;
  private final JobProgress progress;
  private final @Nullable SharedReadingStep shared;
  private List<Delivery> lists = List.of();
  private volatile boolean stopped;

  NightlySteps(
      Batch batch,
      PriceLedger ledger,
      TakeIn takeIn,
      FileReaders readers,
      NightlyReport report,
      JobProgress progress,
      @Nullable SharedReadingStep shared) {
    this.batch = batch;
    this.ledger = ledger;
    this.takeIn = takeIn;
    this.readers = shared == null ? readers : shared.readers();
    this.report = report;
    this.progress = progress;
    this.shared = shared;
  }

  /** Nobody works for an earlier run any more. */
  void takeOver() {
    if (shared != null) {
      shared.takeOver();
    }
  }

  Job job(NightlyRun run, Intake intake) {
    SimpleJobBuilder job =
        new JobBuilder(JOB, batch.repository())
            .start(
                tasklet(
                    "take-in",
                    Phase.TAKE_IN,
                    () -> lists = takeIn.take(intake, run.businessDate())));
    if (shared != null) {
      job.next(shared.step(() -> lists, intake.of(Kind.MAPPING)));
    }
    return job.next(settle(run)).next(tasklet("publish", Phase.REPORT, () -> publish(run))).build();
  }

  void stop() {
    stopped = true;
    if (shared != null) {
      shared.stop();
    }
  }

  private void checkStopped() throws JobInterruptedException {
    if (stopped) {
      throw new JobInterruptedException("the run was told to stop");
    }
  }

  /** What a step does. */
  private interface Work {
    void run() throws IOException;
  }

  private void publish(NightlyRun run) throws IOException {
    ledger.seal();
    if (shared != null) {
      shared.clear();
    }
    report.publish(run, ledger.view(run.businessDate(), null), progress);
  }

  private Step tasklet(String name, Phase phase, Work work) {
    return new StepBuilder(name, batch.repository())
        .tasklet(
            (contribution, context) -> {
              checkStopped();
              progress.phase(phase);
              work.run();
              return RepeatStatus.FINISHED;
            },
            batch.transactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  private Step settle(NightlyRun run) {
    var settler = new ListSettler(ledger, run.businessDate());
    return new StepBuilder("settle", batch.repository())
        .<List<ListItem>, List<ListItem>>chunk(1)
        .transactionManager(batch.transactionManager())
        .interruptionPolicy(new StopOnInterrupt())
        .reader(new ListItemReader(this::items, ledger::load, this::checkStopped))
        .writer(pages -> pages.forEach(settler::settle))
        .allowStartIfComplete(true)
        .build();
  }

  private ListItems items() {
    progress.phase(Phase.READ);
    return new ListItems(lists, readers, ledger::knows, progress);
  }
}
