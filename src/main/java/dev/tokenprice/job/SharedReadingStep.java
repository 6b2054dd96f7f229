package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.ledger.shared.SharedFiles;
import dev.tokenprice.ledger.shared.SharedReadings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;

/**
 * The manager's side of reading: a partition for each list that nobody has read, or for each of its
 * parts, its bytes in the store, and a worker on this host, so that no night waits for another one.
 */
final class SharedReadingStep {
  private static final long POLL_MILLIS = 200;

  private final Batch batch;
  private final SharedNight night;
  private final Archive archive;
  private final PriceLedger ledger;
  private final FileReaders readers;
  private final Cuts cuts;
  private final SharedFiles files;
  private final SharedReadings readings;
  private volatile @Nullable Thread waiting;
  private volatile @Nullable Exception failure;
  private volatile boolean stopped;

  SharedReadingStep(
      Batch batch,
      SharedNight night,
      Database database,
      Archive archive,
      PriceLedger ledger,
      FileReaders readers) {
    this.batch = batch;
    this.night = night;
    this.archive = archive;
    this.ledger = ledger;
    this.readers = readers;
    this.cuts = new Cuts(readers);
    this.files = new SharedFiles(database);
    this.readings = new SharedReadings(database);
  }

  /**
   * Takes back what a manager that died had asked, and waits for the workers that are still at it:
   * none of them works for its run any more.
   */
  void takeOver() {
    try (Database queue = Database.joining(night.store())) {
      new Requests(queue).clear();
    }
  }

  /** Readers that know what was read by others. */
  FileReaders readers() {
    return new SharedReaders(readers, cuts, readings, night.program());
  }

  /**
   * @param lists to be read, known when the step begins
   * @param mappings of the night
   */
  Step step(Supplier<List<Delivery>> lists, List<Delivery> mappings) {
    var splitter =
        new SimpleStepExecutionSplitter(
            batch.repository(), RemoteReader.STEP, gridSize -> partitions(lists.get(), mappings));
    splitter.setAllowStartIfComplete(true);
    return new PartitionStepBuilder(new StepBuilder("read", batch.repository()))
        .splitter(splitter)
        .partitionHandler(this::handle)
        .allowStartIfComplete(true)
        .build();
  }

  /** The step ends now, whatever its workers do. */
  void stop() {
    stopped = true;
    Thread thread = waiting;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** All is settled: what travelled is not needed any more. */
  void clear() {
    readings.clear();
    files.clear();
  }

  private Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
      throws Exception {
    try (Database queue = Database.joining(night.store())) {
      return handled(new Requests(queue), splitter, manager);
    }
  }

  private Collection<StepExecution> handled(
      Requests requests, StepExecutionSplitter splitter, StepExecution manager) throws Exception {
    var worker = new Worker(night, WorkerProgress.SILENT);
    var thread = new Thread(() -> work(worker), "worker");
    thread.setDaemon(true);
    waiting = Thread.currentThread();
    thread.start();
    try {
      if (stopped) {
        throw new InterruptedException("the run was told to stop");
      }
      Collection<StepExecution> read = asking(requests).handle(splitter, manager);
      worker.stop();
      thread.join();
      return read;
    } catch (InterruptedException e) {
      Exception cause = failure;
      throw cause == null ? e : cause;
    } finally {
      waiting = null;
      worker.stop();
    }
  }

  private PartitionHandler asking(Requests requests) throws Exception {
    var handler = new MessageChannelPartitionHandler();
    handler.setStepName(RemoteReader.STEP);
    handler.setMessagingOperations(requests.sending());
    handler.setJobRepository(batch.repository());
    handler.setPollInterval(POLL_MILLIS);
    handler.afterPropertiesSet();
    return handler;
  }

  private void work(Worker worker) {
    try {
      worker.run();
    } catch (IOException | NightlyFailureException | RuntimeException e) {
      failure = e;
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, ExecutionContext> partitions(List<Delivery> lists, List<Delivery> mappings) {
    try {
      return partitions(lists, bundle(mappings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, ExecutionContext> partitions(List<Delivery> lists, String bundle)
      throws IOException {
    var partitions = new TreeMap<String, ExecutionContext>();
    for (Delivery list : lists) {
      ReadingOrder whole = order(list, bundle);
      if (whole != null && !ledger.knows(list, whole.digest())) {
        for (ReadingOrder order : whole.in(cuts.of(list))) {
          if (!readings.holds(order.reading())) {
            put(list);
            partitions.put(order.reading(), order.context());
          }
        }
      }
    }
    return partitions;
  }

  private void put(Delivery list) throws IOException {
    try (InputStream stored = archive.stored(list.sha256())) {
      files.put(list.sha256(), stored);
    }
  }

  /** Null for a list that is refused where it is settled: its mapping cannot be read. */
  private @Nullable ReadingOrder order(Delivery list, String bundle) {
    try {
      return ReadingOrder.of(list, readers.digest(list), bundle, night.program());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private String bundle(List<Delivery> mappings) throws IOException {
    byte[] bundle =
        MappingBundle.of(
            mappings.stream().filter(m -> archive.holds(m.sha256())).toList(), archive);
    String sha256 = RunIdentity.digest(bundle);
    files.put(sha256, new ByteArrayInputStream(bundle));
    return sha256;
  }
}
