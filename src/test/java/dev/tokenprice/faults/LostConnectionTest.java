package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.job.FileReaders;
import dev.tokenprice.job.NightlyFailureException;
import dev.tokenprice.job.WatchedReaders;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away in the middle of a list. */
class LostConnectionTest {
  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  @TempDir private Path folder;

  @Test
  void withinAChunkTheNextRunGoesOn() throws Exception {
    Night never = night("never");
    List<String> expected;
    try (Database ledger = Database.at(POSTGRES.emptyStore())) {
      never.run(ledger, never.readers());
      expected = LedgerDump.of(ledger);
    }

    Night night = night("cut");
    Store store = POSTGRES.emptyStore();
    try (Database ledger = Database.at(store)) {
      FileReaders cutting =
          new WatchedReaders(night.readers(), (list, part) -> cutAtTheSecond(list, store));
      assertThatThrownBy(() -> night.run(ledger, cutting))
          .isInstanceOf(NightlyFailureException.class);
      assertThat(night.path("output")).doesNotExist();

      night.run(ledger, night.readers());
      assertThat(LedgerDump.of(ledger)).isEqualTo(expected);
    }
    assertThat(report(night)).isEqualTo(report(never));
  }

  private static void cutAtTheSecond(String list, Store store) throws IOException {
    if (list.startsWith("b")) {
      POSTGRES.cut(store);
    }
  }

  private Night night(String name) throws IOException {
    var night = new Night(folder.resolve(name));
    var lines = new StringBuilder("厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)");
    for (int i = 0; i < 1500; i++) {
      lines.append("\nv,model-").append(i).append(",1,2");
    }
    night.put("a-2024-05-21.csv", "厂商,模型,输入价格(元/百万tokens)", "v,first,1");
    night.put("b-2024-05-21.csv", lines.toString());
    return night;
  }

  private static byte[] report(Night night) throws IOException {
    return Files.readAllBytes(night.path("output/2024-05-31/llm-price-report-2024-05-31.xlsx"));
  }
}
