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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A night that hosts share, at the moments at which one of them is not as it should be. */
class SharedNightTest {
  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  @TempDir private Path folder;
  private Nights nights;
  private Store store;

  @BeforeEach
  void lists() throws Exception {
    store = POSTGRES.emptyStore();
    nights = night("shared");
  }

  @Test
  void theLedgerIsThatOfOneMachine() throws Exception {
    try (SharedNights night = onStore(new PlainReaders())) {
      assertThat(night.run(SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(alone());
      assertThat(night.run(SharedNightTest::plain)).isEqualTo(Work.NOTHING_NEW);
    }
  }

  @Test
  void aWorkerOfAnotherVersionTakesNoPart() throws Exception {
    var refused = new CountDownLatch(1);
    try (SharedNights night = onStore(new PlainReaders())) {
      var running = night.begin(night.job(input -> new Waiting(refused)));
      var worker =
          new Worker(new SharedNight(store, "2", SharedNightTest::plain), WorkerProgress.SILENT);

      assertThatThrownBy(worker::run)
          .isInstanceOf(OtherVersionException.class)
          .hasMessage("this worker is version 2, the manager is version 1");
      refused.countDown();

      assertThat(running.get()).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(alone());
    }
  }

  @Test
  void aWorkerWithOtherWordsLeavesItsListsToTheManager() throws Exception {
    var left = new CountDownLatch(1);
    try (SharedNights night = onStore(new PlainReaders())) {
      var running = night.begin(night.job(input -> new Waiting(left)));
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

      assertThat(running.get()).isEqualTo(Work.DONE);
      worker.stop();
      working.join();
      assertThat(names).isNotEmpty();
      assertThat(night.ledger()).isEqualTo(alone());
    }
  }

  @Test
  void aNightWhoseWorkerFailedIsTakenUp() throws Exception {
    try (SharedNights night = onStore(new PlainReaders())) {
      assertThatThrownBy(() -> night.run(SharedNightTest::failing))
          .isInstanceOf(NightlyFailureException.class);
      assertThat(nights.output()).doesNotExist();

      assertThat(night.run(SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(alone());
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
    try (SharedNights night = onStore(broken)) {
      assertThat(night.run(input -> broken)).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(night("alone").ledgerAfter(SharedNights.DAY, broken));
    }
  }

  @Test
  void aManagerThatIsStoppedWhileOthersReadIsTakenUp() throws Exception {
    var reading = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    try (SharedNights night = onStore(new PlainReaders())) {
      NightlyJob job =
          night.job(
              input -> {
                reading.countDown();
                return new Waiting(never);
              });
      var running = night.begin(job);
      reading.await();
      job.stop();
      assertThatThrownBy(running::get).hasRootCauseInstanceOf(InterruptedException.class);
      never.countDown();

      assertThat(night.run(SharedNightTest::plain)).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(alone());
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
    return night("alone").ledgerAfter(SharedNights.DAY, new PlainReaders());
  }

  private SharedNights onStore(FileReaders manager) {
    return new SharedNights(nights, store, manager);
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
