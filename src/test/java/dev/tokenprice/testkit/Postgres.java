package dev.tokenprice.testkit;

import dev.tokenprice.ledger.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL for the tests of a class, with an empty store whenever one is wanted. */
public final class Postgres implements BeforeAllCallback, AfterAllCallback {
  private final AtomicInteger stores = new AtomicInteger();
  private @Nullable EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext tests) throws IOException {
    server = EmbeddedPostgres.start();
  }

  @Override
  public void afterAll(ExtensionContext tests) throws IOException {
    server().close();
  }

  public Store emptyStore() {
    String name = "store_" + stores.incrementAndGet();
    jdbc().execute("CREATE DATABASE " + name);
    String url = server().getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    return new Store(url, "postgres", "");
  }

  /** Ends every connection to a store. */
  public void cut(Store store) {
    jdbc()
        .queryForList(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?",
            store.url().replaceAll(".*/", ""));
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(server().getPostgresDatabase());
  }

  private EmbeddedPostgres server() {
    return Objects.requireNonNull(server, "@RegisterExtension static final");
  }
}
