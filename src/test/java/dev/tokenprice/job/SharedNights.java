package dev.tokenprice.job;

import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Nights whose lists hosts read that share a store; while it is open no other manager is. */
final class SharedNights implements AutoCloseable {
  static final String DAY = "2024-05-31";

  private final Nights nights;
  private final Store store;
  private final FileReaders manager;
  private final Database database;

  /**
   * @param manager reads what hosts do not read
   */
  SharedNights(Nights nights, Store store, FileReaders manager) {
    this.nights = nights;
    this.store = store;
    this.manager = manager;
    this.database = Database.at(store);
  }

  /**
   * @param hosts reads an input folder
   */
  Work run(Function<Path, FileReaders> hosts) throws Exception {
    return run(job(hosts));
  }

  /** In a thread of its own. */
  CompletableFuture<Work> begin(NightlyJob job) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return run(job);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  NightlyJob job(Function<Path, FileReaders> hosts) throws Exception {
    return nights.job(
        database, manager, new PlainReport(nights.output()), new SharedNight(store, "1", hosts));
  }

  private Work run(NightlyJob job) throws Exception {
    return nights.run(job, DAY);
  }

  List<String> ledger() {
    return LedgerDump.of(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
