package dev.tokenprice.cli;

import dev.tokenprice.ledger.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Who may use the store: from the environment, or a file that it names, and nowhere else. */
final class StoreAccess {
  static final String USER = "TOKENPRICE_STORE_USER";
  static final String PASSWORD = "TOKENPRICE_STORE_PASSWORD";
  static final String PASSWORD_FILE = "TOKENPRICE_STORE_PASSWORD_FILE";

  private StoreAccess() {}

  /**
   * @throws UsageException if the address is none, or has a password in it
   */
  static Store to(String url) throws IOException {
    return to(url, System.getenv());
  }

  static Store to(String url, Map<String, String> environment) throws IOException {
    String user = environment.getOrDefault(USER, System.getProperty("user.name"));
    try {
      return new Store(url, user, password(environment));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--store: " + e.getMessage());
    }
  }

  private static String password(Map<String, String> environment) throws IOException {
    String file = environment.get(PASSWORD_FILE);
    return file == null
        ? environment.getOrDefault(PASSWORD, "")
        : Files.readString(Path.of(file)).strip();
  }
}
