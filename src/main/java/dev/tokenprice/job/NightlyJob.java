package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Inbox;
import dev.tokenprice.intake.Intake;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.job.JobProgress.Phase;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;

/** The nightly job. The caller holds the run lock. */
public final class NightlyJob {
  private final PriceLedger ledger;
  private final NightlyReport report;
  private final JobProgress progress;
  private final Batch batch;
  private final NightlySteps steps;

  /**
   * @param shared the hosts that read with this one; null if there are none
   * @throws NightlyFailureException if the job's own tables cannot be reached
   */
  public NightlyJob(
      Database database,
      PriceLedger ledger,
      Archive archive,
      Journal journal,
      FileReaders readers,
      NightlyReport report,
      JobProgress progress,
      @Nullable SharedNight shared)
      throws NightlyFailureException {
    this.ledger = ledger;
    this.report = report;
    this.progress = progress;
    this.batch = Batch.over(database);
    var takeIn = new TakeIn(archive, journal, new SideFiles(readers, ledger), ledger);
    SharedReadingStep reading =
        shared == null
            ? null
            : new SharedReadingStep(batch, shared, database, archive, ledger, readers);
    this.steps = new NightlySteps(batch, ledger, takeIn, readers, report, progress, reading);
  }

  /**
   * Takes in what is new, settles it, publishes. The same run again is a success.
   *
   * @throws IOException if the input folder cannot be listed
   * @throws NightlyFailureException if the run did not come to its end
   */
  public NightlyOutcome run(NightlyRun run) throws IOException, NightlyFailureException {
    Intake intake = Inbox.look(run.input(), run.limits());
    Job job = steps.job(run, intake);
    steps.takeOver();
    batch.recover(job);
    ledger.recover();
    Work work = work(run, job, intake);
    return new NightlyOutcome(work, ledger.view(run.businessDate(), null));
  }

  /** The run ends at its next safe point: between two steps, or two records of a list. */
  public void stop() {
    steps.stop();
  }

  private Work work(NightlyRun run, Job job, Intake intake)
      throws IOException, NightlyFailureException {
    try {
      check(batch.operator().start(job, RunIdentity.of(run, intake)));
      return Work.DONE;
    } catch (JobInstanceAlreadyCompleteException e) {
      if (report.isPublished(run)) {
        return Work.NOTHING_NEW;
      }
      progress.phase(Phase.REPORT);
      report.publish(run, ledger.view(run.businessDate(), null), progress);
      return Work.PUBLISHED_AGAIN;
    } catch (JobExecutionException e) {
      throw new NightlyFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void check(JobExecution execution) throws NightlyFailureException {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
      throw new NightlyFailureException(
          "the run ended as " + execution.getStatus() + " in " + lastStep(execution), cause);
    }
  }

  private static String lastStep(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .reduce((earlier, later) -> later)
        .map(step -> "step " + step.getStepName())
        .orElse("no step");
  }
}
