package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One manager at a time at a store; the server frees the lock of one that died. */
final class StoreLock implements AutoCloseable {
  /** Any number that no other program locks: "tokenpri" in ASCII. */
  private static final long KEY = 0x746f6b656e707269L;

  private final Connection connection;

  private StoreLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws LedgerException if another manager holds it, or the store cannot be reached
   */
  static StoreLock take(Store store) {
    try {
      Connection connection = DriverManager.getConnection(store.url(), store.properties());
      if (isTaken(connection)) {
        return new StoreLock(connection);
      }
      connection.close();
    } catch (SQLException e) {
      throw new LedgerException(Fault.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
    throw new LedgerException(Fault.LOCKED, "another manager is at work at " + store, null);
  }

  private static boolean isTaken(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet taken = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
      return taken.next() && taken.getBoolean(1);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LedgerException(Fault.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
  }
}
