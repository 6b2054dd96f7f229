package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A commit is on the disk when it returns, not some time later. */
class CommitTest {
  private static final int COMMITS = 5;

  @TempDir private Path folder;

  /** A kill leaves the files as they are: a copy of them is what the next run finds. */
  @Test
  void survivesAKillRightAfterIt() throws IOException, SQLException {
    Path ledger = folder.resolve("ledger");
    try (Database database = Database.inFolder(ledger);
        Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= COMMITS; i++) {
        try (var insert = connection.createStatement()) {
          insert.executeUpdate("INSERT INTO source (id, name) VALUES (" + i + ", 'list')");
        }
        connection.commit();
        copy(ledger, folder.resolve("killed-" + i));
      }
    }
    for (int i = 1; i <= COMMITS; i++) {
      try (Database next = Database.inFolder(folder.resolve("killed-" + i))) {
        assertThat(
                new JdbcTemplate(next.dataSource())
                    .queryForObject("SELECT COUNT(*) FROM source", Integer.class))
            .isEqualTo(i);
      }
    }
  }

  private static void copy(Path ledger, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (Path file : LedgerFiles.in(ledger)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
  }
}
