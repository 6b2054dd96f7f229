package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerCopy;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.LedgerException;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that hosts share, at the moments at which one of them is not as it should be. */
class SharedNightTest {
  private static final String DAY = "2024-05-31";

  private static Postgres postgres;

  @TempDir private Path folder;
  private Nights nights;
  private Store store;

  @BeforeAll
  static void start() throws IOException {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void lists() throws Exception {
    store = postgres.emptyStore();
    nights = night("shared");
  }

  @Test
  void theLedgerIsThatOfOneMachine() throws Exception {
    try (Database database = Database.at(store)) {
      assertThat(run(database, SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
      assertThat(run(database, SharedNightTest::plain)).isEqualTo(Work.NOTHING_NEW);
    }
  }

  @Test
  void aWorkerOfAnotherVersionTakesNoPart() throws Exception {
    var refused = new CountDownLatch(1);
    try (Database database = Database.at(store)) {
      var night = running(database, input -> new Waiting(refused));
      var worker =
          new Worker(new SharedNight(store, "2", SharedNightTest::plain), WorkerProgress.SILENT);

      assertThatThrownBy(worker::run)
          .isInstanceOf(OtherVersionException.class)
          .hasMessage("this worker is version 2, the manager is version 1");
      refused.countDown();

      assertThat(night.get()).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
    }
  }

  @Test
  void aWorkerWithOtherWordsLeavesItsListsToTheManager() throws Exception {
    var left = new CountDownLatch(1);
    try (Database database = Database.at(store)) {
      var night = running(database, input -> new Waiting(left));
      var names = new ArrayList<String>();
      var worker =
          new Worker(
              new SharedNight(store, "1", input -> new OtherWords()),
              new WorkerProgress() {
                @Override
                public void left(String name) {
                  names.add(name);
                  left.countDown();
                }
              });
      var working = new Thread(() -> work(worker));
      working.start();

      assertThat(night.get()).isEqualTo(Work.DONE);
      worker.stop();
      working.join();
      assertThat(names).isNotEmpty();
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
    }
  }

  @Test
  void aNightWhoseWorkerFailedIsTakenUp() throws Exception {
    try (Database database = Database.at(store)) {
      assertThatThrownBy(() -> run(database, SharedNightTest::failing))
          .isInstanceOf(NightlyFailureException.class);
      assertThat(nights.output()).doesNotExist();

      assertThat(run(database, SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
    }
  }

  @Test
  void aListWhoseMappingCannotBeReadIsRefusedAlone() throws Exception {
    var broken =
        new PlainReaders() {
          @Override
          public String digest(Delivery list) throws IOException {
            if (list.name().equals("b.csv")) {
              throw new IOException("the mapping cannot be read");
            }
            return super.digest(list);
          }
        };
    try (Database database = Database.at(store);
        Database files = nights.open()) {
      nights.run(files, DAY, broken, new PlainReport(folder.resolve("expected")));
      NightlyJob job =
          nights.job(
              database,
              broken,
              new PlainReport(nights.output()),
              new SharedNight(store, "1", input -> broken));

      assertThat(nights.run(job, DAY)).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(LedgerDump.of(files));
    }
  }

  @Test
  void aManagerThatIsStoppedWhileOthersReadIsTakenUp() throws Exception {
    var reading = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    try (Database database = Database.at(store)) {
      NightlyJob job =
          job(
              database,
              input -> {
                reading.countDown();
                return new Waiting(never);
              });
      var night = CompletableFuture.supplyAsync(() -> outcome(job));
      reading.await();
      job.stop();
      assertThatThrownBy(night::get).hasRootCauseInstanceOf(InterruptedException.class);
      never.countDown();

      assertThat(run(database, SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
    }
  }

  @Test
  void aSecondManagerIsTurnedAway() {
    try (Database first = Database.at(store)) {
      assertThat(first.dataSource()).isNotNull();
      assertThatThrownBy(() -> Database.at(store))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.fault()).isEqualTo(LedgerException.Fault.LOCKED));
    }
    Database.at(store).close();
  }

  @Test
  void aStoreWithoutALedgerHasNoWorkForAWorker() {
    var worker =
        new Worker(new SharedNight(store, "1", SharedNightTest::plain), WorkerProgress.SILENT);
    assertThatThrownBy(worker::run)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.fault()).isEqualTo(LedgerException.Fault.OTHER_VERSION));
  }

  @Test
  void aLedgerMovesToTheStoreAndBackRowForRow() throws Exception {
    List<String> grown = alone();
    try (Database database = Database.at(store);
        Database files = night("alone").open();
        Database back = new Nights(folder.resolve("back")).open()) {
      LedgerCopy.copy(files, database);
      assertThat(LedgerDump.of(database)).isEqualTo(grown);
      LedgerCopy.copy(database, back);
      assertThat(LedgerDump.of(back)).isEqualTo(grown);

      assertThatThrownBy(() -> LedgerCopy.copy(files, database))
          .isInstanceOf(LedgerException.class)
          .hasMessage("there is a ledger where this one is to go");
      LedgerCopy.replace(files, database);
      assertThat(LedgerDump.of(database)).isEqualTo(grown);
    }
  }

  private Nights night(String name) {
    var night = new Nights(folder.resolve(name));
    night.put("fx/rates.csv", "USD 2024-05-30 7.1");
    night.put("a-2024-05-21.csv", "one 1", "two\t\\2 2", "? 3", "four 4");
    night.put("a-2024-05-22.csv", "one 1", "two\t\\2 5");
    night.put("b.csv", "one 1.000000000000000001", "one 2");
    night.put("c.csv", "refuse");
    night.put("d.csv", "one 7", "!broken", "two 8");
    return night;
  }

  /** What one machine has on record. */
  private List<String> alone() throws Exception {
    Nights night = night("alone");
    try (Database database = night.open()) {
      night.run(database, DAY, new PlainReaders(), new PlainReport(night.output()));
      return LedgerDump.of(database);
    }
  }

  private Work run(Database database, Function<Path, FileReaders> readers) throws Exception {
    return nights.run(job(database, readers), DAY);
  }

  private CompletableFuture<Work> running(Database database, Function<Path, FileReaders> readers)
      throws Exception {
    NightlyJob job = job(database, readers);
    return CompletableFuture.supplyAsync(() -> outcome(job));
  }

  private Work outcome(NightlyJob job) {
    try {
      return nights.run(job, DAY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private NightlyJob job(Database database, Function<Path, FileReaders> readers) throws Exception {
    return nights.job(
        database,
        new PlainReaders(),
        new PlainReport(nights.output()),
        new SharedNight(store, "1", readers));
  }

  private static void work(Worker worker) {
    try {
      worker.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileReaders plain(Path ignored) {
    return new PlainReaders();
  }

  private static FileReaders failing(Path ignored) {
    throw new IllegalStateException("the disk of this host is full");
  }

  /** Reads when it is allowed to. */
  private static final class Waiting extends PlainReaders {
    private final CountDownLatch allowed;

    Waiting(CountDownLatch allowed) {
      this.allowed = allowed;
    }

    @Override
    public Reading priceList(Delivery list) throws IOException {
      try {
        allowed.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return super.priceList(list);
    }
  }

  /** Has words that the manager does not have. */
  private static final class OtherWords extends PlainReaders {
    @Override
    public String digest(Delivery list) {
      return "other";
    }
  }
}
