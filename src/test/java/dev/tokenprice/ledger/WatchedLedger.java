package dev.tokenprice.ledger;

import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A ledger every commit of which is announced. */
public final class WatchedLedger extends DelegatingDataSource {
  private static final Set<String> EXECUTIONS =
      Set.of("execute", "executeUpdate", "executeBatch", "executeLargeUpdate");

  private final Watcher watcher;
  private final boolean everyStatement;

  private WatchedLedger(DataSource real, Watcher watcher, boolean everyStatement) {
    super(real);
    this.watcher = watcher;
    this.everyStatement = everyStatement;
  }

  /** Announces commits. */
  public static Database commits(Path folder, Watcher watcher) {
    return Database.inFolder(folder, real -> new WatchedLedger(real, watcher, false));
  }

  /** Announces every statement too: a change of the schema commits by itself. */
  public static Database statements(Path folder, Watcher watcher) {
    return Database.inFolder(folder, real -> new WatchedLedger(real, watcher, true));
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(Connection.class, super.getConnection());
  }

  private <T> T watched(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedLedger.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              announce(method.getName(), arguments);
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              return everyStatement && result instanceof Statement statement
                  ? statement(method.getReturnType().asSubclass(Statement.class), statement)
                  : result;
            }));
  }

  private <S extends Statement> S statement(Class<S> type, Statement real) {
    return watched(type, type.cast(real));
  }

  private void announce(String method, Object @Nullable [] arguments) throws SQLException {
    if (method.equals("commit") || (everyStatement && EXECUTIONS.contains(method))) {
      try {
        watcher.before(arguments == null ? method : method + " " + arguments[0]);
      } catch (IOException e) {
        throw new SQLException(e);
      }
    }
  }
}
