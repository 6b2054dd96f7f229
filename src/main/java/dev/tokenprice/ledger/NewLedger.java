package dev.tokenprice.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A ledger that is built beside the one in use and takes its place when it is complete. Killed at
 * any moment, either of the two is in use afterwards, whole.
 */
public final class NewLedger implements AutoCloseable {
  private final Path inUse;
  private final Database database;
  private boolean closed;

  private NewLedger(Path inUse, Database database) {
    this.inUse = inUse;
    this.database = database;
  }

  /**
   * Begins an empty one. The caller holds the run lock.
   *
   * @param inUse the folder of the ledger in use, which may be damaged or missing
   */
  public static NewLedger beside(Path inUse) throws IOException {
    takeUp(inUse);
    return new NewLedger(inUse, Database.inFolder(building(inUse)));
  }

  /** Begins one with what is on record, of this version's schema; the one in use is closed. */
  static NewLedger copyOf(Path inUse, UnaryOperator<DataSource> through) throws IOException {
    takeUp(inUse);
    Files.createDirectories(building(inUse));
    for (Path file : LedgerFiles.in(inUse)) {
      Files.copy(file, building(inUse).resolve(file.getFileName()));
    }
    return new NewLedger(inUse, Database.made(building(inUse), through));
  }

  public Database database() {
    return database;
  }

  /** It is complete: from now on it is the ledger in use. */
  public void replace() throws IOException {
    var seal = Seal.of(Tables.in(database.dataSource()).deliveries());
    shut();
    Files.deleteIfExists(Seal.file(inUse));
    move(building(inUse), complete(inUse));
    takeUp(inUse);
    seal.write(Seal.file(inUse));
  }

  /** What did not take the other's place is removed. */
  @Override
  public void close() throws IOException {
    shut();
    delete(building(inUse));
  }

  private void shut() {
    if (!closed) {
      closed = true;
      database.close();
    }
  }

  /** Ends a replacement that was cut short, and clears one that had not come that far. */
  static void takeUp(Path inUse) throws IOException {
    if (Files.exists(complete(inUse))) {
      if (Files.exists(inUse)) {
        delete(replaced(inUse));
        move(inUse, replaced(inUse));
      }
      move(complete(inUse), inUse);
    }
    delete(replaced(inUse));
    delete(building(inUse));
  }

  private static Path building(Path inUse) {
    return beside(inUse, ".building");
  }

  private static Path complete(Path inUse) {
    return beside(inUse, ".new");
  }

  private static Path replaced(Path inUse) {
    return beside(inUse, ".old");
  }

  private static Path beside(Path inUse, String ending) {
    Path folder = inUse.toAbsolutePath();
    return folder.resolveSibling(folder.getFileName() + ending);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(folder)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
