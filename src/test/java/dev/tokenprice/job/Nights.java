package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Limits;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder with input, data and output, in which nights are run. */
final class Nights {
  private final Path root;

  Nights(Path root) {
    this.root = root;
  }

  Path input() {
    return root.resolve("input");
  }

  Path output() {
    return root.resolve("output");
  }

  void put(String name, String... lines) {
    try {
      Path file = root.resolve("input").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String name) throws IOException {
    Files.delete(root.resolve("input").resolve(name));
  }

  String published(String businessDate) throws IOException {
    return Files.readString(output().resolve(businessDate + ".txt"));
  }

  NightlyOutcome.Work run(String businessDate) throws Exception {
    return run(businessDate, new PlainReaders(), new PlainReport(output()));
  }

  NightlyOutcome.Work run(String businessDate, FileReaders readers, NightlyReport report)
      throws Exception {
    try (Database database = open()) {
      return run(database, businessDate, readers, report);
    }
  }

  NightlyOutcome.Work run(
      Database database, String businessDate, FileReaders readers, NightlyReport report)
      throws Exception {
    return run(job(database, readers, report, null), businessDate);
  }

  NightlyOutcome.Work run(NightlyJob job, String businessDate) throws Exception {
    return job.run(
            new NightlyRun(
                root.resolve("input"), LocalDate.parse(businessDate), "", Limits.DEFAULT))
        .work();
  }

  NightlyJob job(
      Database database, FileReaders readers, NightlyReport report, @Nullable SharedNight shared)
      throws Exception {
    return job(database, readers, report, JobProgress.SILENT, shared);
  }

  NightlyJob job(
      Database database,
      FileReaders readers,
      NightlyReport report,
      JobProgress progress,
      @Nullable SharedNight shared)
      throws Exception {
    Files.createDirectories(root.resolve("input"));
    var archive = new Archive(root.resolve("data/archive"));
    var journal = new Journal(root.resolve("data/archive/journal.tsv"), archive);
    return new NightlyJob(
        database, new PriceLedger(database), archive, journal, readers, report, progress, shared);
  }

  /** Every row on record after a night. */
  List<String> ledgerAfter(String businessDate, FileReaders readers) throws Exception {
    try (Database database = open()) {
      run(database, businessDate, readers, new PlainReport(output()));
      return LedgerDump.of(database);
    }
  }

  Database open() {
    return Database.inFolder(root.resolve("data/ledger"));
  }
}
