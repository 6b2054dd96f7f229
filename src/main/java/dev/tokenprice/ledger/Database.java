package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The database under the ledger: files of its own (HSQLDB), or a PostgreSQL that is shared. */
public final class Database implements AutoCloseable {
  /**
   * HSQLDB's default loses acknowledged commits on a kill; these settings do not. Its lock file
   * would keep the next run waiting ten seconds after a kill; the run lock does its work.
   */
  private static final String FILE_SETTINGS =
      ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
          + ";hsqldb.lock_file=false"
          + ";hsqldb.cache_rows=100000;hsqldb.cache_size=40000;hsqldb.log_size=200";

  private final DataSource dataSource;
  private final JdbcTransactionManager transactionManager;
  private final boolean ownFiles;

  private Database(DataSource dataSource, boolean ownFiles) {
    this.dataSource = dataSource;
    this.transactionManager = new JdbcTransactionManager(dataSource);
    this.ownFiles = ownFiles;
  }

  /**
   * Opens the ledger's files in a folder, made if they are not there, and brings them to this
   * version's schema. The caller holds the run lock: one process at a time.
   *
   * @throws LedgerException if they are damaged or newer
   */
  public static Database inFolder(Path folder) {
    try {
      NewLedger.takeUp(folder);
      FirstMade.begin(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LedgerFiles.check(folder);
    String url = "jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve(LedgerFiles.NAME);
    System.setProperty("hsqldb.reconfig_logging", "false");
    Database made = open(new DriverManagerDataSource(url + FILE_SETTINGS, "SA", ""), true);
    try {
      FirstMade.end(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  /**
   * Opens a ledger in PostgreSQL and brings it to this version's schema.
   *
   * @throws LedgerException if it cannot be reached or is newer
   */
  public static Database at(String url, String user, String password) {
    return open(new DriverManagerDataSource(url, user, password), false);
  }

  private static Database open(DataSource dataSource, boolean ownFiles) {
    try (Connection connection = dataSource.getConnection()) {
      connection.getMetaData();
    } catch (SQLException e) {
      Fault fault = ownFiles ? Fault.DAMAGED : Fault.UNREACHABLE;
      throw new LedgerException(fault, String.valueOf(e.getMessage()), e);
    }
    Schema.bringUpToDate(dataSource, ownFiles ? "hsqldb" : "postgresql");
    return new Database(dataSource, ownFiles);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactionManager() {
    return transactionManager;
  }

  @Override
  public void close() {
    if (ownFiles) {
      new JdbcTemplate(dataSource).execute("SHUTDOWN");
    }
  }
}
