package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerException;
import dev.tokenprice.ledger.LedgerException.Fault;
import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger that is not what it was: the next night notices, publishes nothing, and rebuild heals.
 */
class DamagedLedgerTest {
  private static final String HEADER = "厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)";
  private static final String LEDGER = "data/ledger";
  private static final String LOG = "data/ledger/tokenprice.log";

  @TempDir private static Path shared;
  private static Path grown;
  private static Path earlier;
  private static Path unclosed;
  private static Night.State whole;

  @TempDir private Path folder;
  private Night night;

  /**
   * Two nights, with the ledger after the first, and as a kill at the end would leave it; the
   * report is to be drawn again.
   */
  @BeforeAll
  static void grow() throws Exception {
    grown = shared.resolve("grown");
    earlier = shared.resolve("earlier");
    unclosed = shared.resolve("unclosed");
    var two = new Night(grown);
    two.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,40,120");
    two.put("fx/rates.csv", "date,currency,rate,source", "2024-05-21,USD,7.2358,ECB");
    two.run();
    CrashImages.copy(two.path(LEDGER), earlier);
    two.put("a-2024-05-22.csv", HEADER, "阿里云,qwen-max,30,120", "阿里云,qwen-plus,4,12");
    two.run(copyingWhen("move llm-price-report-2024-05-31.xlsx"));
    whole = two.state();
    Files.delete(two.path("output/2024-05-31/run.json"));
  }

  @BeforeEach
  void takeOne() throws IOException {
    night = new Night(folder.resolve("night"));
    CrashImages.copy(grown, folder.resolve("night"));
  }

  @Test
  void commitsAreLost() throws Exception {
    replaceLedger(earlier);
    assertNoticedAndHealed("it held 3 deliveries, 2 are left");
  }

  @Test
  void theLogIsTorn() throws Exception {
    replaceLedger(unclosed);
    byte[] log = Files.readAllBytes(night.path(LOG));
    Files.write(night.path(LOG), Arrays.copyOf(log, log.length / 4));
    assertNoticedAndHealed("");
  }

  /** The last commit of all is the job's own: what it says is done again. */
  @Test
  void theLastLineOfTheLogIsTorn() throws Exception {
    replaceLedger(unclosed);
    byte[] log = Files.readAllBytes(night.path(LOG));
    Files.write(night.path(LOG), Arrays.copyOf(log, log.length - 10));
    night.run();
    assertThat(night.state()).isEqualTo(whole);
  }

  @Test
  void theScriptIsHalved() throws Exception {
    Path script = night.path(LEDGER).resolve("tokenprice.script");
    byte[] bytes = Files.readAllBytes(script);
    Files.write(script, Arrays.copyOf(bytes, bytes.length / 2));
    assertNoticedAndHealed("");
  }

  @Test
  void theDataFileIsDeleted() throws Exception {
    Files.delete(night.path(LEDGER).resolve("tokenprice.data"));
    assertNoticedAndHealed("tokenprice.data is missing in ");
  }

  @Test
  void theDataFileIsOfAnotherDay() throws Exception {
    Files.copy(
        earlier.resolve("tokenprice.data"),
        night.path(LEDGER).resolve("tokenprice.data"),
        StandardCopyOption.REPLACE_EXISTING);
    assertNoticedAndHealed("");
  }

  @Test
  void theWholeLedgerIsDeleted() throws Exception {
    delete(night.path(LEDGER));
    assertNoticedAndHealed("tokenprice.script is missing");
  }

  @Test
  void aPriceThatCameWithItsOfferIsChanged() throws Exception {
    execute(
        "UPDATE offer SET opening = REPLACE(opening, CHAR(31) || '40', CHAR(31) || '400')"
            + " WHERE id = 1");
    assertNoticedAndHealed("delivery 2 put 2 prices on record; 2 were read, and not the same");
  }

  @Test
  void thePricesThatCameWithAnOfferAreGone() throws Exception {
    execute("UPDATE offer SET opening = NULL WHERE id = 1");
    assertNoticedAndHealed("delivery 2 put 2 prices on record; 0 were read, not as many");
  }

  @Test
  void thePricesThatCameWithAnOfferAreTorn() throws Exception {
    execute("UPDATE offer SET opening = SUBSTRING(opening FROM 1 FOR 20) WHERE id = 1");
    assertNoticedAndHealed("the prices of offer 1 cannot be read");
  }

  @Test
  void aLaterPriceIsChanged() throws Exception {
    execute("UPDATE price_point SET amount = amount * 10");
    assertNoticedAndHealed("delivery 3 put 3 prices on record; 3 were read, and not the same");
  }

  @Test
  void aLaterPriceIsGone() throws Exception {
    execute("DELETE FROM price_point");
    assertNoticedAndHealed("delivery 3 put 3 prices on record; 2 were read, not as many");
  }

  @Test
  void anOfferIsGone() throws Exception {
    execute("DELETE FROM offer WHERE id = 2");
    assertNoticedAndHealed("delivery 3 put 3 prices on record; 1 were read, not as many");
  }

  @Test
  void anOfferIsGoneAndALaterPriceOfItIsLeft() throws Exception {
    execute("DELETE FROM offer WHERE id = 1");
    assertNoticedAndHealed("there are prices of offers that are gone");
  }

  @Test
  void anExchangeRateIsChanged() throws Exception {
    execute("UPDATE rate SET yuan = 8");
    assertNoticedAndHealed("delivery 1 put 1 rates on record; 1 were read, and not the same");
  }

  @Test
  void aDeliveryIsGone() throws Exception {
    execute("DELETE FROM delivery WHERE id = 1");
    assertNoticedAndHealed("it held 3 deliveries, 2 are left");
  }

  @Test
  void aDeliveryIsChanged() throws Exception {
    execute("UPDATE delivery SET seen_on = DATE '2024-05-30' WHERE id = 2");
    assertNoticedAndHealed("its first 3 deliveries are not what they were");
  }

  private void assertNoticedAndHealed(String message) throws Exception {
    byte[] report = report();
    assertThatThrownBy(night::run)
        .satisfies(
            e -> {
              LedgerException fault = ledgerException(e);
              assertThat(fault.fault()).isEqualTo(Fault.DAMAGED);
              assertThat(fault).hasMessageContaining(message);
            });
    assertThat(report()).as("nothing is published").isEqualTo(report);

    night.rebuild(change -> {});
    night.run();
    assertThat(night.state()).isEqualTo(whole);
  }

  private static LedgerException ledgerException(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LedgerException ledger) {
        return ledger;
      }
    }
    throw new AssertionError("no fault of the ledger", thrown);
  }

  private byte[] report() throws IOException {
    return Files.readAllBytes(night.path("output/2024-05-31/llm-price-report-2024-05-31.xlsx"));
  }

  private void execute(String sql) {
    try (Database ledger = night.ledger()) {
      assertThat(new JdbcTemplate(ledger.dataSource()).update(sql)).isPositive();
    }
  }

  private static Watcher copyingWhen(String moment) {
    return change -> {
      if (change.equals(moment)) {
        CrashImages.copy(grown.resolve(LEDGER), unclosed);
      }
    };
  }

  private void replaceLedger(Path by) throws IOException {
    delete(night.path(LEDGER));
    CrashImages.copy(by, night.path(LEDGER));
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
