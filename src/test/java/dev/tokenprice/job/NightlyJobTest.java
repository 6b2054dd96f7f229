package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.FileReaders.Values;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.LedgerView;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class NightlyJobTest {
  @TempDir private Path root;
  private Nights nights;

  @BeforeEach
  void start() {
    nights = new Nights(root);
  }

  @Test
  void takesInSettlesAndPublishes() throws Exception {
    nights.put("a-2024-05-21.csv", "m 10", "n 5", "? 1-2");
    nights.put("b.csv", "m 11");

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);

    assertThat(nights.published("2024-05-31"))
        .isEqualTo(
            """
            a m 2024-05-21=10
            a n 2024-05-21=5
            b m 2024-05-31=11
            a-2024-05-21.csv held ambiguous
            """);
  }

  @Test
  void theSameRunAgainIsASuccess() throws Exception {
    nights.put("a-2024-05-21.csv", "m 10");
    nights.run("2024-05-31");

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.NOTHING_NEW);
  }

  @Test
  void whatIsMissingIsPublishedAgain() throws Exception {
    nights.put("a-2024-05-21.csv", "m 10");
    nights.run("2024-05-31");
    String before = nights.published("2024-05-31");
    Files.delete(nights.output().resolve("2024-05-31.txt"));

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.PUBLISHED_AGAIN);
    assertThat(nights.published("2024-05-31")).isEqualTo(before);
  }

  @Test
  void theNextNightGoesOn() throws Exception {
    nights.put("a.csv", "m 10");
    nights.run("2024-05-30");
    nights.put("a.csv", "m 4");

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);
    assertThat(nights.published("2024-05-31")).isEqualTo("a m 2024-05-30=10 2024-05-31=4\n");
  }

  @Test
  void aFaultInOneListRefusesThatOneAlone() throws Exception {
    String[] rows = IntStream.range(0, 1500).mapToObj(i -> "m" + i + " 1").toArray(String[]::new);
    rows[1400] = "!boom";
    nights.put("bad.csv", rows);
    nights.put("good.csv", "m 10");
    nights.put("worse.csv", "refuse");

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);
    assertThat(nights.published("2024-05-31"))
        .isEqualTo(
            """
            good m 2024-05-31=10
            bad.csv held malformed
            worse.csv held malformed
            """);
  }

  @Test
  void aBadRatesFileIsRefusedAlone() throws Exception {
    nights.put("fx/bad.csv", "nonsense");
    nights.put("a.csv", "m 10");

    nights.run("2024-05-31");

    assertThat(nights.published("2024-05-31"))
        .isEqualTo("a m 2024-05-31=10\nfx/bad.csv held malformed\n");
  }

  @Test
  void aLostCellFailsTheRun() {
    nights.put("a.csv", "m 10", "lost");

    assertThatThrownBy(() -> nights.run("2024-05-31"))
        .isInstanceOf(NightlyFailureException.class)
        .hasStackTraceContaining("2 price cells, but 1 read + 0 held + 0 missing");
  }

  @Test
  void aReportThatFailsIsDrawnByTheNextRun() throws Exception {
    nights.put("a.csv", "m 10");
    var failing =
        new PlainReport(nights.output()) {
          @Override
          public void publish(NightlyRun run, LedgerView record, JobProgress progress)
              throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> nights.run("2024-05-31", new PlainReaders(), failing))
        .isInstanceOf(NightlyFailureException.class)
        .hasRootCauseMessage("disk full");

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);
    assertThat(nights.published("2024-05-31")).isEqualTo("a m 2024-05-31=10\n");
  }

  @Test
  void anInterruptedRunIsNoSuccess() throws Exception {
    String[] rows = IntStream.range(0, 3000).mapToObj(i -> "m" + i + " 1").toArray(String[]::new);
    rows[10] = "!interrupt";
    nights.put("a.csv", rows);
    Thread run = Thread.currentThread();
    var interrupting =
        new PlainReaders() {
          @Override
          void onCommand(String word) {
            run.interrupt();
          }
        };

    assertThatThrownBy(
            () -> nights.run("2024-05-31", interrupting, new PlainReport(nights.output())))
        .isInstanceOf(NightlyFailureException.class);
    Thread.interrupted();

    nights.run(
        "2024-05-31",
        new PlainReaders() {
          @Override
          void onCommand(String word) {}
        },
        new PlainReport(nights.output()));
    assertThat(nights.published("2024-05-31").lines()).hasSize(2999);
  }

  @Test
  void everyStepHasTheLedgersTransaction() throws Exception {
    nights.put("fx/rates.csv", "USD 2024-05-31 7.24");
    nights.put("a.csv", "m 10");
    try (Database database = nights.open()) {
      List<String> seen = new ArrayList<>();
      var readers =
          new PlainReaders() {
            @Override
            public Values<ExchangeRate> rates(Delivery file) throws IOException {
              note("take-in");
              return super.rates(file);
            }

            @Override
            public Reading priceList(Delivery list) throws IOException {
              note("settle");
              return super.priceList(list);
            }

            private void note(String step) {
              seen.add(
                  step
                      + " "
                      + TransactionSynchronizationManager.hasResource(database.dataSource()));
            }
          };
      var report =
          new PlainReport(nights.output()) {
            @Override
            public void publish(NightlyRun run, LedgerView record, JobProgress progress)
                throws IOException {
              seen.add(
                  "publish "
                      + TransactionSynchronizationManager.hasResource(database.dataSource()));
              super.publish(run, record, progress);
            }
          };
      nights.run(database, "2024-05-31", readers, report);

      assertThat(seen).containsExactly("take-in true", "settle true", "publish true");
      assertThat(TransactionSynchronizationManager.hasResource(database.dataSource())).isFalse();
    }
  }

  @Test
  void aKilledRunIsTakenUp() throws Exception {
    String[] rows = IntStream.range(0, 2500).mapToObj(i -> "m" + i + " 1").toArray(String[]::new);
    nights.put("a.csv", rows);
    rows[2400] = "!die";
    nights.put("b.csv", rows);
    nights.put("c.csv", "m 3");
    assertThat(killed("2024-05-31")).isEqualTo(137);
    nights.put("b.csv", "m 2");
    assertThat(killed("2024-05-31")).isEqualTo(137);

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);

    assertThat(nights.published("2024-05-31").lines())
        .hasSize(2502)
        .endsWith("b m 2024-05-31=2", "c m 2024-05-31=3");
  }

  /** Of lists of more than 16 MB no log is kept. */
  @Test
  void aKilledRunOfALongListIsTakenUpFromWhereItBegan() throws Exception {
    nights.put("x-2024-05-30.csv", "m 3");
    assertThat(nights.run("2024-05-30")).isEqualTo(Work.DONE);
    String padding = " ".repeat(2_800);
    String[] rows =
        IntStream.range(0, 6_000).mapToObj(i -> "m" + i + " 1" + padding).toArray(String[]::new);
    nights.put("a.csv", "m 2");
    String whole = rows[5_900];
    rows[5_900] = "!die";
    nights.put("b.csv", rows);
    assertThat(killed("2024-05-31")).isEqualTo(137);
    try (Database database = nights.open()) {
      assertThat(LedgerDump.of(database))
          .filteredOn(row -> row.startsWith("delivery ") || row.startsWith("price_point "))
          .hasSize(2);
    }
    rows[5_900] = whole;
    nights.put("b.csv", rows);

    assertThat(nights.run("2024-05-31")).isEqualTo(Work.DONE);

    assertThat(nights.published("2024-05-31").lines())
        .hasSize(6_002)
        .contains("x m 2024-05-30=3", "a m 2024-05-31=2", "b m5900 2024-05-31=1");
  }

  private int killed(String businessDate) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledNight.class.getName(),
            root.toString(),
            businessDate)
        .inheritIO()
        .start()
        .waitFor();
  }
}
