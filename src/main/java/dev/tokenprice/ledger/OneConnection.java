package dev.tokenprice.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tables that are read through one connection: HSQLDB forces its log to disk as one is closed. */
final class OneConnection implements AutoCloseable {
  private final SingleConnectionDataSource connection;
  private final Tables tables;

  private OneConnection(SingleConnectionDataSource connection) {
    this.connection = connection;
    this.tables = Tables.in(connection);
  }

  /**
   * @throws LedgerException if there is none
   */
  static OneConnection of(DataSource dataSource) {
    try {
      return new OneConnection(new SingleConnectionDataSource(dataSource.getConnection(), true));
    } catch (SQLException e) {
      throw new LedgerException(
          LedgerException.Fault.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
  }

  Tables tables() {
    return tables;
  }

  @Override
  public void close() {
    connection.close();
  }
}
