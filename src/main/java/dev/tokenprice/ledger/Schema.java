package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema's version, and the way to the newest one. */
final class Schema {
  private static final String VERSIONS =
      """
      SELECT MAX(CAST("version" AS INTEGER)) FROM "flyway_schema_history" WHERE "success" = TRUE""";

  private Schema() {}

  /**
   * @throws LedgerException if a newer version of this program wrote the ledger, or it is damaged
   */
  static void bringUpToDate(DataSource dataSource, Dialect dialect) {
    int version = version(dataSource);
    if (version > dialect.version()) {
      throw new LedgerException(
          Fault.NEWER,
          "the ledger's schema is version " + version + ", this program knows " + dialect.version(),
          null);
    }
    if (version < dialect.version()) {
      migrate(dataSource, dialect);
    }
  }

  /** Whether an older version of this program made it. */
  static boolean isOlder(DataSource dataSource, Dialect dialect) {
    int version = version(dataSource);
    return version > 0 && version < dialect.version();
  }

  /**
   * Leaves the schema as it is.
   *
   * @throws LedgerException if it is not of this program's version
   */
  static void require(DataSource dataSource, Dialect dialect) {
    int version = version(dataSource);
    if (version != dialect.version()) {
      throw new LedgerException(
          Fault.OTHER_VERSION,
          "the store's schema is version " + version + ", this program's is " + dialect.version(),
          null);
    }
  }

  private static int version(DataSource dataSource) {
    try {
      Integer version = new JdbcTemplate(dataSource).queryForObject(VERSIONS, Integer.class);
      return version == null ? 0 : version;
    } catch (DataAccessException e) {
      return 0;
    }
  }

  private static void migrate(DataSource dataSource, Dialect dialect) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
          .target(MigrationVersion.fromVersion(String.valueOf(dialect.version())))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new LedgerException(Fault.DAMAGED, String.valueOf(e.getMessage()), e);
    }
  }
}
