package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ledgers that another version of the program made. */
class SchemaTest {
  @TempDir private Path folder;

  @Test
  void anOlderLedgerOpensWithItsHistory() {
    var older = new JdbcTemplate(dataSource());
    Flyway.configure()
        .dataSource(dataSource())
        .locations("classpath:db/migration/common", "classpath:db/migration/hsqldb")
        .target(MigrationVersion.fromVersion("2"))
        .load()
        .migrate();
    older.execute("INSERT INTO source (id, name) VALUES (1, 'qwen')");
    older.execute(
        """
        INSERT INTO delivery (id, name, kind, source_id, sha256, byte_count, reading_digest,
          list_date, seen_on, recorded_on, state, first_offer, last_point, row_count, cell_count,
          read_count, held_count, missing_count, quote_count, new_count, seen_count,
          corrected_count, withheld_count, offers_before, offers_lost)
        VALUES (1, 'qwen-2024-05-21.csv', 'PRICE_LIST', 1, '%s', 9, '', DATE '2024-05-21',
          DATE '2024-05-21', DATE '2024-05-21', 'SETTLED', 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0)
        """
            .formatted("0".repeat(64)));
    older.execute("INSERT INTO delivery_column (delivery_id, number, text) VALUES (1, 0, 'in')");
    older.execute(
        "INSERT INTO offer (id, source_id, vendor, model, service, conditions)"
            + " VALUES (1, 1, 'v', 'm', 'inference', '')");
    older.execute(
        """
        INSERT INTO price_point (offer_id, id, meter, effective_from, phase, delivery_id, stated_in,
          amount, currency, per, line, column_number, text)
        VALUES (1, 1, 'input', DATE '2024-05-21', 'from', 1, 1, 10, 'CNY', '1000000', 2, 0, '10')
        """);
    older.execute("SHUTDOWN");

    try (Database database = Database.inFolder(folder)) {
      var kit = new LedgerKit(database);
      assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
      kit.night("2024-05-22", kit.list("other-2024-05-22.csv").input("n", "4", null));
      assertThat(kit.series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
  }

  @Test
  void aLedgerWhoseMakingWasKilledHalfwayIsMadeAnew() throws IOException {
    leaveHalfASchema();
    Files.createFile(folder.resolve("making"));

    try (Database database = Database.inFolder(folder)) {
      var kit = new LedgerKit(database);
      kit.night("2024-05-22", kit.list("a-2024-05-22.csv").input("n", "4", null));
      assertThat(kit.series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
    try (Database again = Database.inFolder(folder)) {
      assertThat(new LedgerKit(again).series("n", "2024-05-31")).containsExactly("2024-05-22 4");
    }
  }

  @Test
  void halfASchemaThatWasOnceWholeIsDamaged() {
    leaveHalfASchema();

    assertThatThrownBy(() -> Database.inFolder(folder))
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
    try (Database database = Database.inFolder(folder)) {
      new JdbcTemplate(database.dataSource())
          .update(
              "UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = ?",
              String.valueOf(Schema.VERSION));
    }

    assertThatThrownBy(() -> Database.inFolder(folder))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NEWER))
        .hasMessage("the ledger's schema is version 99, this program knows " + Schema.VERSION);
  }

  private DriverManagerDataSource dataSource() {
    String url =
        "jdbc:hsqldb:file:"
            + folder.toAbsolutePath().resolve(LedgerFiles.NAME)
            + ";hsqldb.default_table_type=cached";
    return new DriverManagerDataSource(url, "SA", "");
  }
}
