package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.FileReaders;
import dev.tokenprice.job.NightlyFailureException;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that goes away in the middle of a list. */
class LostConnectionTest {
  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void withinAChunkTheNextRunGoesOn() throws Exception {
    Night never = night("never");
    List<String> expected;
    try (Database ledger = server("template1")) {
      never.run(ledger, never.readers());
      expected = LedgerDump.of(ledger);
    }

    Night night = night("cut");
    try (Database ledger = server("postgres")) {
      assertThatThrownBy(() -> night.run(ledger, new Cutting(night.readers())))
          .isInstanceOf(NightlyFailureException.class);
      assertThat(night.path("output")).doesNotExist();

      night.run(ledger, night.readers());
      assertThat(LedgerDump.of(ledger)).isEqualTo(expected);
    }
    assertThat(report(night)).isEqualTo(report(never));
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

  private static Database server(String database) {
    return Database.at(new Store(postgres.getJdbcUrl("postgres", database), "postgres", ""));
  }

  /** Ends every other connection when the second list is read. */
  private record Cutting(FileReaders readers) implements FileReaders {
    @Override
    public String digest(Delivery list) throws IOException {
      return readers.digest(list);
    }

    @Override
    public Reading priceList(Delivery list) throws IOException {
      if (list.name().startsWith("b")) {
        new JdbcTemplate(postgres.getPostgresDatabase())
            .queryForList(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = 'postgres' AND pid <> pg_backend_pid()");
      }
      return readers.priceList(list);
    }

    @Override
    public Values<ExchangeRate> rates(Delivery file) throws IOException {
      return readers.rates(file);
    }

    @Override
    public Values<Claim> claims(Delivery file) throws IOException {
      return readers.claims(file);
    }

    @Override
    public Held refusal(Delivery file, Exception fault) {
      return readers.refusal(file, fault);
    }
  }
}
