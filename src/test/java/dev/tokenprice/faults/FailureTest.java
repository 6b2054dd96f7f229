package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The n-th change of disk or database fails once, n = 1, 2, 3 ... The old report or the new one
 * stands, and the run after it ends as one that never failed.
 */
class FailureTest {
  private static final String HEADER = "厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)";
  private static final String REPORT = "output/2024-05-31/llm-price-report-2024-05-31.xlsx";

  @TempDir private Path folder;

  /** Lets one change fail. */
  private static final class Fault implements Watcher {
    private final int failing;
    private int changes;

    Fault(int failing) {
      this.failing = failing;
    }

    @Override
    public void before(String change) throws IOException {
      if (changes++ == failing) {
        throw new IOException("no space left on device");
      }
    }
  }

  @Test
  void ofAnyChangeIsMendedByTheNextRun() throws Exception {
    Path before = published();
    byte[] old = Files.readAllBytes(before.resolve(REPORT));
    var count = new CrashImages.Count();
    Night never = copied(before, "never");
    never.run(count);
    byte[] next = Files.readAllBytes(never.path(REPORT));
    Night.State expected = never.state();

    for (int n : CrashImages.chosen(count.changes())) {
      String failed = n + " " + count.changes().get(n);
      Night night = copied(before, String.valueOf(n));
      boolean ended = ends(night, new Fault(n));
      byte[] found = Files.readAllBytes(night.path(REPORT));
      assertThat(List.of(old, next)).as(failed).anyMatch(one -> Arrays.equals(one, found));
      assertThat(ended && Arrays.equals(found, old)).as("hidden: " + failed).isFalse();
      night.run();
      assertThat(night.state()).as(failed).isEqualTo(expected);
    }
  }

  private static boolean ends(Night night, Watcher fault) {
    try {
      night.run(fault);
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private Path published() throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    var night = new Night(before);
    night.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,40,120");
    night.run();
    night.put("a-2024-05-22.csv", HEADER, "阿里云,qwen-max,30,120");
    night.put("b.csv", HEADER, "b,b,1,3", "b,b,\"2,4");
    night.put("fx/rates.csv", "date,currency,rate,source", "2024-05-21,USD,7.2358,ECB");
    return before;
  }

  private Night copied(Path from, String name) throws IOException {
    CrashImages.copy(from, folder.resolve(name));
    return new Night(folder.resolve(name));
  }
}
