package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.shared.SharedFiles;
import dev.tokenprice.ledger.shared.SharedReadings;
import dev.tokenprice.ledger.shared.SharedReadings.Extent;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.text.TextRange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads lists of a shared night, or parts of them, and leaves what they say in the store. */
final class RemoteReader implements AutoCloseable {
  /** The step of a partition. */
  static final String STEP = "read-list";

  private final SharedNight night;
  private final WorkerProgress progress;
  private final SharedReadings readings;
  private final WorkFolder folder;

  private RemoteReader(
      SharedNight night, WorkerProgress progress, SharedReadings readings, WorkFolder folder) {
    this.night = night;
    this.progress = progress;
    this.readings = readings;
    this.folder = folder;
  }

  static RemoteReader at(Database database, SharedNight night, WorkerProgress progress)
      throws IOException {
    return new RemoteReader(
        night, progress, new SharedReadings(database), WorkFolder.make(new SharedFiles(database)));
  }

  /** In its transaction one list or part is read and kept. */
  Step step(JobRepository repository, PlatformTransactionManager transactionManager) {
    return new StepBuilder(STEP, repository)
        .tasklet((contribution, context) -> read(context), transactionManager)
        .build();
  }

  private RepeatStatus read(ChunkContext context) throws IOException {
    StepExecution execution = context.getStepContext().getStepExecution();
    ReadingOrder order = ReadingOrder.in(execution.getExecutionContext());
    folder.turnTo(order);
    FileReaders readers = night.readers().apply(folder.input());
    Delivery list = folder.list(order);
    if (!readers.digest(list).equals(order.digest())) {
      progress.left(order.name());
      return RepeatStatus.FINISHED;
    }
    Reading reading = reading(readers, list, order.range());
    Extent extent =
        readings.put(order.reading(), reading, failure -> readers.refusal(list, failure));
    execution.getExecutionContext().putLong("rows", extent.rows());
    execution.getExecutionContext().putLong("read", extent.read());
    execution.getExecutionContext().putLong("held", extent.held());
    progress.read(order.name(), extent.rows(), extent.held());
    return RepeatStatus.FINISHED;
  }

  /** A list that cannot even be begun is refused, as it would be where it is settled. */
  private static Reading reading(FileReaders readers, Delivery list, @Nullable TextRange range) {
    try {
      return range == null ? readers.priceList(list) : readers.range(list, range);
    } catch (IOException | RuntimeException e) {
      Held refusal = readers.refusal(list, e);
      return PriceListReading.refused("", null, refusal);
    }
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
