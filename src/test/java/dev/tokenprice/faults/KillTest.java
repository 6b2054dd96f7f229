package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.OlderLedger;
import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill before the n-th change of disk or database, n = 1, 2, 3 ... The run after it ends with the
 * files and the ledger of a run that was never killed.
 */
class KillTest {
  private static final String HEADER = "厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)";
  private static final String REPORT = "output/2024-05-31/llm-price-report-2024-05-31.xlsx";

  @TempDir private Path folder;
  private Path before;

  /** What is done to a folder. */
  private interface Deed {
    void in(Night night, Watcher watcher) throws Exception;
  }

  @BeforeEach
  void drop() throws IOException {
    before = Files.createDirectory(folder.resolve("before"));
    var night = new Night(before);
    night.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,40,120", "阿里云,qwen-plus,4,12");
    night.put("b.csv", "model,input,output", "m,1,2");
    night.put("fx/rates.csv", "date,currency,rate,source", "2024-05-21,USD,7.2358,ECB");
  }

  @Test
  void inTheFirstNight() throws Exception {
    assertRepaired(Night::run, Night::run);
  }

  @Test
  void whileAReportIsReplaced() throws Exception {
    var night = new Night(before);
    night.run();
    night.put("a-2024-05-22.csv", HEADER, "阿里云,qwen-max,30,120");
    night.put("b.csv", "model,input,output", "m,1,3", "n,\"2,4");
    night.put("b.yml", "unit: 元/百万tokens");
    night.put("c.csv", HEADER, "c,c,1,2");
    byte[] old = Files.readAllBytes(before.resolve(REPORT));

    Map<String, Path> images = assertRepaired(Night::run, Night::run);

    byte[] next = Files.readAllBytes(folder.resolve("never").resolve(REPORT));
    for (Path image : images.values()) {
      byte[] found = Files.readAllBytes(image.resolve(REPORT));
      assertThat(Arrays.equals(found, old) || Arrays.equals(found, next)).as("whole").isTrue();
    }
  }

  @Test
  void inTheMigrationOfAnOlderLedger() throws Exception {
    OlderLedger.make(before.resolve("data/ledger"));
    assertRepaired(Night::open, Night::run);
  }

  @Test
  void inARebuild() throws Exception {
    new Night(before).run();
    assertRepaired(Night::rebuild, Night::run);
  }

  /**
   * @return the folders as kills left them, before they were repaired
   */
  private Map<String, Path> assertRepaired(Deed deed, Deed next) throws Exception {
    Night never = copied("never");
    var count = new CrashImages.Count();
    deed.in(never, count);
    next.in(never, change -> {});
    Night.State expected = never.state();

    Path killed = folder.resolve("killed");
    CrashImages.copy(before, killed);
    var images =
        new CrashImages(killed, Files.createDirectory(folder.resolve("images")), count.changes());
    deed.in(new Night(killed), images);
    assertThat(images.images()).hasSizeGreaterThan(5);

    Path repaired = Files.createDirectory(folder.resolve("repaired"));
    for (Map.Entry<String, Path> image : images.images().entrySet()) {
      Path copy = repaired.resolve(image.getValue().getFileName());
      CrashImages.copy(image.getValue(), copy);
      var night = new Night(copy);
      next.in(night, change -> {});
      assertThat(night.state()).as("killed before " + image.getKey()).isEqualTo(expected);
    }
    return images.images();
  }

  private Night copied(String name) throws IOException {
    CrashImages.copy(before, folder.resolve(name));
    return new Night(folder.resolve(name));
  }
}
