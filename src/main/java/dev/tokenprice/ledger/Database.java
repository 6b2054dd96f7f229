package dev.tokenprice.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The database under the ledger: files of its own (HSQLDB), or a PostgreSQL that is shared. */
public final class Database implements AutoCloseable {
  /**
   * HSQLDB's default loses acknowledged commits on a kill; these settings do not. Its lock file
   * would keep the next run waiting ten seconds after a kill; the run lock does its work. Mapped
   * files would count as memory, 250 MB of it for a million offers, and are no faster here.
   */
  private static final String FILE_SETTINGS =
      ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
          + ";hsqldb.lock_file=false;hsqldb.nio_data_file=false"
          + ";hsqldb.cache_rows=30000;hsqldb.cache_size=12000;hsqldb.log_size=200";

  private static final String LOGGED = "SET FILES LOG TRUE";

  /** Connections to a store: the manager's thread and its worker's need two each at most. */
  private static final int CONNECTIONS = 4;

  private final DataSource dataSource;
  private final JdbcTransactionManager transactionManager;
  private final @Nullable Path folder;
  private final Runnable closing;

  private Database(DataSource dataSource, @Nullable Path folder, Runnable closing) {
    this.dataSource = dataSource;
    this.transactionManager = new JdbcTransactionManager(dataSource);
    this.folder = folder;
    this.closing = closing;
  }

  /**
   * Opens the ledger's files in a folder, made if they are not there, and brings them to this
   * version's schema: a copy of them, which then takes their place. The caller holds the run lock:
   * one process at a time.
   *
   * @throws LedgerException if they are damaged or newer
   */
  public static Database inFolder(Path folder) {
    return inFolder(folder, UnaryOperator.identity());
  }

  /**
   * @param through what all connections come through
   */
  static Database inFolder(Path folder, UnaryOperator<DataSource> through) {
    try {
      NewLedger.takeUp(folder);
      Seal.checkPresence(folder);
      return FirstMade.begin(folder) ? make(folder, through) : openWhole(folder, through);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens what is made already, or makes it: HSQLDB commits every table by itself. */
  static Database made(Path folder, UnaryOperator<DataSource> through) {
    DataSource files = connected(through.apply(files(folder)), Fault.DAMAGED);
    new JdbcTemplate(files).execute(LOGGED);
    Schema.bringUpToDate(files, Dialect.HSQLDB);
    return new Database(files, folder, () -> shutDown(files, ""));
  }

  private static Database make(Path folder, UnaryOperator<DataSource> through) throws IOException {
    try {
      Database made = made(folder, through);
      FirstMade.end(folder);
      return made;
    } catch (LedgerException e) {
      throw new LedgerException(Fault.NOT_MADE, String.valueOf(e.getMessage()), e);
    }
  }

  private static Database openWhole(Path folder, UnaryOperator<DataSource> through)
      throws IOException {
    LedgerFiles.check(folder);
    DataSource files = connected(through.apply(files(folder)), Fault.DAMAGED);
    if (Schema.isOlder(files, Dialect.HSQLDB)) {
      shutDown(files, "");
      try (NewLedger newer = NewLedger.copyOf(folder, through)) {
        newer.replace();
      }
    }
    Database database = made(folder, through);
    if (!Files.exists(Seal.file(folder))) {
      database.seal();
      return database;
    }
    try {
      Seal.check(Seal.file(folder), Tables.in(database.dataSource).deliveries());
      return database;
    } catch (LedgerException e) {
      shutDown(files, " IMMEDIATELY");
      throw e;
    }
  }

  /**
   * Opens the ledger of a store as its only manager and brings it to this version's schema.
   *
   * @throws LedgerException if it cannot be reached or is newer, or another manager has it open
   */
  public static Database at(Store store) {
    StoreLock lock = StoreLock.take(store);
    try {
      HikariDataSource server = store.connections(CONNECTIONS);
      Schema.bringUpToDate(server, Dialect.POSTGRESQL);
      return new Database(server, null, () -> close(server, lock));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a store at which a manager may be at work.
   *
   * @throws LedgerException if it cannot be reached or a manager of another version made it
   */
  public static Database joining(Store store) {
    HikariDataSource server = store.connections(CONNECTIONS);
    try {
      connected(server, Fault.UNREACHABLE);
      Schema.require(server, Dialect.POSTGRESQL);
      return new Database(server, null, server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void close(HikariDataSource server, StoreLock lock) {
    server.close();
    lock.close();
  }

  private static DataSource files(Path folder) {
    System.setProperty("hsqldb.reconfig_logging", "false");
    String url = "jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve(LedgerFiles.NAME);
    return new SimpleDriverDataSource(new JDBCDriver(), url + FILE_SETTINGS, "SA", "");
  }

  private static DataSource connected(DataSource dataSource, Fault otherwise) {
    try (Connection connection = dataSource.getConnection()) {
      connection.getMetaData();
      return dataSource;
    } catch (SQLException e) {
      throw new LedgerException(otherwise, String.valueOf(e.getMessage()), e);
    }
  }

  private static void shutDown(DataSource files, String how) {
    new JdbcTemplate(files).execute("SHUTDOWN" + how);
  }

  /**
   * Keeps no log of what is written until {@link Load#close}: it is an eighth of the work on a long
   * list. A kill in between takes the files back to where they are now; so does a checkpoint that
   * fails, after which nothing is logged either.
   */
  Load load() {
    if (folder == null) {
      return () -> {};
    }
    var jdbc = new JdbcTemplate(dataSource);
    jdbc.execute("CHECKPOINT");
    jdbc.execute("SET FILES LOG FALSE");
    return () -> {
      jdbc.execute("CHECKPOINT");
      jdbc.execute(LOGGED);
    };
  }

  /** Notes beside the files what they hold; a server keeps its promises by itself. */
  void seal() {
    if (folder == null) {
      return;
    }
    try {
      Seal.of(Tables.in(dataSource).deliveries()).write(Seal.file(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactionManager() {
    return transactionManager;
  }

  @Override
  public void close() {
    closing.run();
  }
}
