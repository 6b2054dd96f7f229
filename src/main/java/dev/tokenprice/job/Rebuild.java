package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Journal.Entry;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerCopy;
import dev.tokenprice.ledger.NewLedger;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The ledger anew: every run in the journal is repeated with the files and mappings that lay in the
 * input folder then. The caller holds the run lock.
 */
public final class Rebuild {
  private final Archive archive;
  private final Journal journal;
  private final Function<Path, FileReaders> readers;
  private final JobProgress progress;

  /**
   * @param readers readers of the files of an input folder
   */
  public Rebuild(
      Archive archive, Journal journal, Function<Path, FileReaders> readers, JobProgress progress) {
    this.archive = archive;
    this.journal = journal;
    this.readers = readers;
    this.progress = progress;
  }

  /**
   * What was rebuilt.
   *
   * @param runs how many runs were repeated
   * @param deliveries how many files they had taken in
   */
  public record Rebuilt(int runs, int deliveries) {}

  /**
   * Builds a ledger beside the one in use and puts it in its place.
   *
   * @throws IOException if the archive lacks a file or a folder cannot be written; the ledger in
   *     use is as it was
   */
  public Rebuilt replace(Path ledger) throws IOException {
    try (NewLedger beside = NewLedger.beside(ledger)) {
      Rebuilt rebuilt = into(beside.database());
      beside.replace();
      return rebuilt;
    }
  }

  /**
   * Builds a ledger and puts it in place of what a store holds, in one transaction.
   *
   * @param scratch a folder beside which it is built
   * @throws IOException if the archive lacks a file or a folder cannot be written; the store is as
   *     it was
   */
  public Rebuilt replace(Path scratch, Database store) throws IOException {
    try (NewLedger beside = NewLedger.beside(scratch)) {
      Rebuilt rebuilt = into(beside.database());
      LedgerCopy.replace(beside.database(), store);
      return rebuilt;
    }
  }

  Rebuilt into(Database database) throws IOException {
    List<List<Entry>> runs = PastRuns.settled(journal.runs());
    if (runs.isEmpty()) {
      throw new IOException("the journal names no file: there is nothing to rebuild from");
    }
    check(runs);
    try (var folder = PastFolder.empty(archive)) {
      var files = new ArchivedFiles(readers.apply(folder.path()), archive, folder.unpacked());
      var replay = new Replay(database, new PriceLedger(database), files, progress);
      for (List<Entry> run : runs) {
        folder.turnTo(run);
        replay.run(run.get(0).businessDate(), folder.deliveries());
      }
      return new Rebuilt(runs.size(), runs.stream().mapToInt(Rebuild::taken).sum());
    }
  }

  private void check(List<List<Entry>> runs) throws IOException {
    Set<String> sound = new HashSet<>();
    for (List<Entry> run : runs) {
      for (Entry entry : run) {
        String sha256 = entry.delivery().sha256();
        if (!entry.gone() && !archive.holds(sha256)) {
          throw new IOException(missing(entry));
        }
        if (!entry.gone() && sound.add(sha256)) {
          archive.verify(sha256);
        }
      }
    }
  }

  private static String missing(Entry entry) {
    Delivery file = entry.delivery();
    return "%s, taken in on %s, is not in the archive (SHA-256 %s)"
        .formatted(file.name(), entry.businessDate(), file.sha256());
  }

  private static int taken(List<Entry> run) {
    return (int) run.stream().filter(entry -> !entry.gone()).count();
  }
}
