package dev.tokenprice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the password of a store comes from, and where it never goes. */
class StoreAccessTest {
  private static final String URL = "jdbc:postgresql://db.example/tokenprice";

  @Test
  void fromTheEnvironment() throws IOException {
    Store store =
        StoreAccess.to(
            URL, Map.of("TOKENPRICE_STORE_USER", "u", "TOKENPRICE_STORE_PASSWORD", "secret"));

    assertThat(store).isEqualTo(new Store(URL, "u", "secret"));
    assertThat(store).hasToString(URL);
  }

  @Test
  void fromAFileThatTheEnvironmentNames(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "secret\n");

    Store store = StoreAccess.to(URL, Map.of("TOKENPRICE_STORE_PASSWORD_FILE", file.toString()));

    assertThat(store).isEqualTo(new Store(URL, System.getProperty("user.name"), "secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/x?user=u&password=secret",
        "jdbc:postgresql://u:secret@db/x",
        "postgresql://db/secret",
        "secret"
      })
  void neverFromTheAddress(String url) {
    assertThatThrownBy(() -> StoreAccess.to(url, Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--store: expected an address");
  }
}
