package dev.tokenprice.faults;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Limits;
import dev.tokenprice.job.FileReaders;
import dev.tokenprice.job.InputMappings;
import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.JobProgress;
import dev.tokenprice.job.NightlyJob;
import dev.tokenprice.job.NightlyRun;
import dev.tokenprice.job.Rebuild;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.ledger.WatchedLedger;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.settings.ModelSettings;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import dev.tokenprice.testkit.WatchedFiles;
import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder in which whole nights are run, on a disk and with a ledger that are watched. */
final class Night {
  private static final Watcher NOBODY = change -> {};
  private static final Vocabulary WORDS = Vocabulary.builtIn();
  private static final ModelSettings MODELS = ModelSettings.builtIn();
  private static final LocalDate DAY = LocalDate.parse("2024-05-31");

  private final Path root;

  Night(Path root) {
    this.root = root;
  }

  /** What is left when a night is over. */
  record State(Map<String, Integer> files, List<String> ledger) {}

  void put(String name, String... lines) throws IOException {
    Path file = root.resolve("input").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  void run() throws Exception {
    run(NOBODY);
  }

  /** Reads with readers of one's own, on any database. */
  void run(Database database, FileReaders readers) throws Exception {
    run(database, root, readers);
  }

  Database ledger() {
    return Database.inFolder(root.resolve("data/ledger"));
  }

  Path path(String name) {
    return root.resolve(name);
  }

  FileReaders readers() {
    return readers(root.resolve("input"));
  }

  void run(Watcher watcher) throws Exception {
    try (Database database = WatchedLedger.commits(data(watcher).resolve("ledger"), watcher)) {
      Path disk = WatchedFiles.path(root, watcher);
      run(database, disk, readers(disk.resolve("input")));
    }
  }

  private static void run(Database database, Path disk, FileReaders readers) throws Exception {
    var archive = new Archive(disk.resolve("data/archive"));
    new NightlyJob(
            database,
            new PriceLedger(database),
            archive,
            new Journal(disk.resolve("data/journal"), archive),
            readers,
            drawer(disk),
            JobProgress.SILENT,
            null)
        .run(new NightlyRun(disk.resolve("input"), DAY, "", Limits.DEFAULT));
  }

  void rebuild(Watcher watcher) throws IOException {
    Path data = data(watcher);
    var archive = new Archive(data.resolve("archive"));
    new Rebuild(
            archive,
            new Journal(data.resolve("journal"), archive),
            Night::readers,
            JobProgress.SILENT)
        .replace(data.resolve("ledger"));
  }

  /** Opens the ledger and closes it: an older one is brought up to date. */
  void open(Watcher watcher) {
    WatchedLedger.statements(data(watcher).resolve("ledger"), watcher).close();
  }

  /** Every file by its content, the ledger by its rows; the journal may tell of a killed run. */
  State state() throws IOException {
    var files = new TreeMap<String, Integer>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    files.keySet().removeIf(name -> name.startsWith("data/ledger/") || name.equals("data/journal"));
    try (Database database = ledger()) {
      return new State(files, LedgerDump.of(database));
    }
  }

  private Path data(Watcher watcher) {
    return WatchedFiles.path(root.resolve("data"), watcher);
  }

  private static InputReaders readers(Path input) {
    return new InputReaders(input, WORDS, ReadingLimits.DEFAULT);
  }

  private static ReportDrawer drawer(Path disk) {
    return new ReportDrawer(
        new ReportDrawer.Order(
            disk.resolve("output"),
            null,
            AnalysisSettings.DEFAULT,
            new InputMappings(disk.resolve("input")),
            new Models(MODELS.facts(), MODELS.names()),
            List.of(),
            text -> Optional.empty(),
            Messages.in("en"),
            "test",
            Set.of(),
            null,
            "night"),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
