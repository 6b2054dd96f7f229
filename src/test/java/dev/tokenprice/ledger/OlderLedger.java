package dev.tokenprice.ledger;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger as the first version of the program made it, with one price on record. */
public final class OlderLedger {
  private OlderLedger() {}

  public static void make(Path folder) {
    String url =
        "jdbc:hsqldb:file:"
            + folder.toAbsolutePath().resolve(LedgerFiles.NAME)
            + ";hsqldb.default_table_type=cached";
    var dataSource = new DriverManagerDataSource(url, "SA", "");
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/common", "classpath:db/migration/hsqldb")
        .target(MigrationVersion.fromVersion("2"))
        .load()
        .migrate();
    var older = new JdbcTemplate(dataSource);
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
  }
}
