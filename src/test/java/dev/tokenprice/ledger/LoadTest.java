package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is written without a log is kept as a whole or not at all. */
class LoadTest {
  private static final String CHECKPOINT = "execute CHECKPOINT";

  @TempDir private Path folder;

  /** A kill leaves the files as they are: a copy of them is what the next run finds. */
  @Test
  void whereTheCheckpointFailsNothingIsLoggedOnTopOfWhatIsLost() throws IOException {
    Path ledger = folder.resolve("ledger");
    Path killed = folder.resolve("killed");
    Set<String> failing = new HashSet<>();
    try (Database database = WatchedLedger.statements(ledger, change -> failOn(failing, change))) {
      insert(database, 1);
      Load load = database.load();
      insert(database, 2);
      failing.add(CHECKPOINT);
      assertThatThrownBy(load::close).hasStackTraceContaining("no room");
      insert(database, 3);
      copy(ledger, killed);
      failing.clear();
    }
    assertThat(sources(killed)).containsExactly(1);
  }

  @Test
  void whereItDoesNotAllIsKeptAndWhatFollowsIsLogged() throws IOException {
    Path ledger = folder.resolve("ledger");
    Path killed = folder.resolve("killed");
    try (Database database = Database.inFolder(ledger)) {
      insert(database, 1);
      try (Load load = database.load()) {
        assertThat(load).isNotNull();
        insert(database, 2);
      }
      insert(database, 3);
      copy(ledger, killed);
    }
    assertThat(sources(killed)).containsExactly(1, 2, 3);
  }

  private static void failOn(Set<String> failing, String change) throws IOException {
    if (failing.contains(change)) {
      throw new IOException("no room");
    }
  }

  private static void insert(Database database, int id) {
    new JdbcTemplate(database.dataSource())
        .execute("INSERT INTO source (id, name) VALUES (" + id + ", 'list')");
  }

  private static List<Integer> sources(Path folder) {
    try (Database database = Database.inFolder(folder)) {
      return new JdbcTemplate(database.dataSource())
          .queryForList("SELECT id FROM source ORDER BY id", Integer.class);
    }
  }

  private static void copy(Path ledger, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (Path file : LedgerFiles.in(ledger)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
  }
}
