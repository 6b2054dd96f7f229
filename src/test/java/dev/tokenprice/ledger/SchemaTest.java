package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ledgers that another version of the program made. */
class SchemaTest {
  @TempDir private Path folder;
  private Path ledger;

  @BeforeEach
  void below() {
    ledger = folder.resolve("ledger");
  }

  @Test
  void anOlderLedgerOpensWithItsHistory() {
    OlderLedger.make(ledger);

    try (Database database = Database.inFolder(ledger)) {
      var kit = new LedgerKit(database);
      assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
      kit.night("2024-05-22", kit.list("other-2024-05-22.csv").input("n", "4", null));
      assertThat(kit.series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
  }

  @Test
  void aLedgerWhoseMakingWasKilledHalfwayIsMadeAnew() throws IOException {
    leaveHalfASchema();
    Files.createFile(ledger.resolve("making"));

    try (Database database = Database.inFolder(ledger)) {
      var kit = new LedgerKit(database);
      kit.night("2024-05-22", kit.list("a-2024-05-22.csv").input("n", "4", null));
      assertThat(kit.series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
    try (Database again = Database.inFolder(ledger)) {
      assertThat(new LedgerKit(again).series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
  }

  @Test
  void halfASchemaThatWasOnceWholeIsDamaged() {
    leaveHalfASchema();

    assertThatThrownBy(() -> Database.inFolder(ledger))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.fault()).isEqualTo(Fault.DAMAGED));
  }

  private void leaveHalfASchema() {
    var half = new JdbcTemplate(dataSource());
    half.execute("CREATE TABLE source (id INTEGER)");
    half.execute("SHUTDOWN");
  }

  @Test
  void aNewerLedgerIsRefusedWithASentence() {
    try (Database database = Database.inFolder(ledger)) {
      new JdbcTemplate(database.dataSource())
          .update(
              "UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = ?",
              String.valueOf(Dialect.HSQLDB.version()));
    }

    assertThatThrownBy(() -> Database.inFolder(ledger))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NEWER))
        .hasMessage(
            "the ledger's schema is version 99, this program knows " + Dialect.HSQLDB.version());
  }

  private DriverManagerDataSource dataSource() {
    String url =
        "jdbc:hsqldb:file:"
            + ledger.toAbsolutePath().resolve(LedgerFiles.NAME)
            + ";hsqldb.default_table_type=cached";
    return new DriverManagerDataSource(url, "SA", "");
  }
}
