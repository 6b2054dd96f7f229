package dev.tokenprice.testkit;

import dev.tokenprice.ledger.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, with an empty store whenever one is wanted. */
public final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger stores = new AtomicInteger();

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  public static Postgres start() throws IOException {
    return new Postgres(EmbeddedPostgres.start());
  }

  public Store emptyStore() throws SQLException {
    String name = "store_" + stores.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    String url = server.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    return new Store(url, "postgres", "");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
