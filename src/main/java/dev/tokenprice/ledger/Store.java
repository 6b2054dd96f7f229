package dev.tokenprice.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

/**
 * A PostgreSQL that several hosts share.
 *
 * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE}, without a password
 */
public record Store(String url, String user, String password) {
  /** What every address begins with. */
  public static final String PREFIX = "jdbc:postgresql:";

  /**
   * A host that died is noticed after a minute: the server then takes back what it held. A worker
   * that is there and says nothing for an hour is taken for dead, too.
   */
  private static final String SESSION =
      "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"
          + " -c idle_in_transaction_session_timeout=3600000";

  public Store {
    if (url.contains("password=") || url.contains("@")) {
      throw new IllegalArgumentException(
          "expected an address without a password: whoever lists processes would read it");
    }
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "expected an address such as jdbc:postgresql://db.example/tokenprice, found '"
              + url
              + "'");
    }
  }

  /** What a connection is opened with. */
  Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "tokenprice");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("options", SESSION);
    return properties;
  }

  /** Connections that are opened when they are needed and kept. */
  HikariDataSource connections(int atMost) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDataSourceProperties(properties());
    config.setMaximumPoolSize(atMost);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url;
  }
}
