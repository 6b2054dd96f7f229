package dev.tokenprice.job;

import dev.tokenprice.ledger.Database;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/** Reads lists for a manager, one after the other, until it is told to stop. */
public final class Worker {
  private static final long PAUSE_MILLIS = 200;

  private final SharedNight night;
  private final WorkerProgress progress;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Worker(SharedNight night, WorkerProgress progress) {
    this.night = night;
    this.progress = progress;
  }

  /** Ends its work when the list it reads is done. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Works until {@link #stop}.
   *
   * @throws OtherVersionException if the manager is of another version
   * @throws dev.tokenprice.ledger.LedgerException if the store cannot be reached, or has another
   *     schema
   */
  public void run() throws IOException, NightlyFailureException, InterruptedException {
    try (Database work = Database.joining(night.store());
        Database queue = Database.joining(night.store());
        var reader = RemoteReader.at(work, night, progress)) {
      var requests = new Requests(queue);
      JobRepository repository = Batch.over(work).repository();
      var handler = new StepExecutionRequestHandler();
      handler.setJobRepository(repository);
      handler.setStepLocator(name -> reader.step(repository, work.transactionManager()));
      progress.waiting(night.store());
      while (!stopped.await(0, TimeUnit.MILLISECONDS)) {
        if (!requests.next(request -> handle(request, repository, handler))) {
          stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  /** A request of a run that is gone is dropped. */
  private void handle(
      StepExecutionRequest request, JobRepository repository, StepExecutionRequestHandler handler) {
    StepExecution execution = repository.getStepExecution(request.getStepExecutionId());
    if (execution == null) {
      return;
    }
    ReadingOrder order = ReadingOrder.in(execution.getExecutionContext());
    if (!order.program().equals(night.program())) {
      throw new OtherVersionException(night.program(), order.program());
    }
    handler.handle(request);
  }
}
