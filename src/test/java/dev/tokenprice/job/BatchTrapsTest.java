package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Spring Batch and HSQLDB do unless they are told otherwise. */
class BatchTrapsTest {
  @TempDir private Path root;
  private Nights nights;

  @BeforeEach
  void start() {
    nights = new Nights(root);
  }

  @Test
  void aListThatComesWhileOthersAreReadWaitsForTheNextRun() throws Exception {
    nights.put("a.csv", "m 10");
    var readers =
        new PlainReaders() {
          @Override
          public Reading priceList(Delivery list) throws IOException {
            nights.put("b.csv", "m 11");
            return super.priceList(list);
          }
        };
    nights.run("2024-05-31", readers, new PlainReport(nights.output()));
    assertThat(nights.published("2024-05-31")).isEqualTo("a m 2024-05-31=10\n");

    nights.run("2024-05-31");
    assertThat(nights.published("2024-05-31")).contains("b m 2024-05-31=11");
  }

  @Test
  void aRunIsKnownByDateAndDeliveriesAlone() throws Exception {
    nights.put("a.csv", "m 10");
    try (Database database = nights.open()) {
      for (String day : new String[] {"2024-05-30", "2024-05-31", "2024-05-31"}) {
        nights.run(database, day, new PlainReaders(), new PlainReport(nights.output()));
      }
      var jdbc = new JdbcTemplate(database.dataSource());
      assertThat(
              jdbc.queryForList(
                  "SELECT PARAMETER_NAME FROM BATCH_JOB_EXECUTION_PARAMS"
                      + " WHERE JOB_EXECUTION_ID = 0 ORDER BY PARAMETER_NAME",
                  String.class))
          .containsExactly("businessDate", "deliveries", "options");
      assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE", Integer.class))
          .isEqualTo(2);
    }
  }

  /** What is stored there comes back in another version of the program. */
  @Test
  void noObjectOfTheProgramIsStoredWithARun() throws Exception {
    nights.put("a.csv", "m 10");
    try (Database database = nights.open()) {
      nights.run(database, "2024-05-31", new PlainReaders(), new PlainReport(nights.output()));
      var jdbc = new JdbcTemplate(database.dataSource());
      List<String> stored =
          jdbc.queryForList(
              "SELECT COALESCE(SERIALIZED_CONTEXT, SHORT_CONTEXT) FROM BATCH_STEP_EXECUTION_CONTEXT"
                  + " UNION ALL"
                  + " SELECT COALESCE(SERIALIZED_CONTEXT, SHORT_CONTEXT)"
                  + " FROM BATCH_JOB_EXECUTION_CONTEXT",
              String.class);
      assertThat(stored)
          .hasSizeGreaterThan(3)
          .flatMap(text -> plain(text).values())
          .allMatch(value -> value instanceof String || value instanceof Long);
    }
  }

  private static Map<?, ?> plain(String stored) {
    var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(stored));
    try (var objects = new ObjectInputStream(bytes)) {
      objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.base/*;!*"));
      return (Map<?, ?>) objects.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theLedgerIsShutDownWhenTheRunEnds() throws Exception {
    nights.put("a.csv", "m 10");
    nights.run("2024-05-31");
    Path ledger = root.resolve("data/ledger");
    assertThat(ledger.resolve("tokenprice.log")).doesNotExist();
    assertThat(Files.readString(ledger.resolve("tokenprice.properties"))).contains("modified=no");
  }
}
