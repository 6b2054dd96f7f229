package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read, or not yet, beside one that can. */
class InputFaultsTest {
  private static final String HEADER = "厂商,模型,输入价格(元/百万tokens),输出价格(元/百万tokens)";

  @TempDir private Path folder;
  private Night night;

  /** What happens to a file when somebody opens it. */
  private record Opened(String name, Deed deed) implements Watcher {
    interface Deed {
      void to(Path file) throws IOException;
    }

    @Override
    public void before(String change) {}

    @Override
    public void reading(Path file) throws IOException {
      if (file.endsWith("input/" + name)) {
        deed.to(file);
      }
    }
  }

  @BeforeEach
  void drop() throws IOException {
    night = new Night(folder);
    night.put("good-2024-05-21.csv", HEADER, "阿里云,qwen-max,40,120");
    night.put("other-2024-05-21.csv", HEADER, "智谱,glm-4,100,100");
  }

  /** Whoever runs the tests may read any file: the disk itself says no. */
  @Test
  void aFileThatMayNotBeRead() throws Exception {
    night.run(
        new Opened(
            "other-2024-05-21.csv",
            file -> {
              throw new AccessDeniedException(file.toString());
            }));
    assertThat(published("held.csv"))
        .contains(
            "other-2024-05-21.csv,,,,not-readable,\"No permission to read it, or reading failed\",");
    assertThat(published("prices.csv")).contains("qwen-max").doesNotContain("glm-4");
  }

  @Test
  void aFileThatStillGrows() throws Exception {
    night.run(
        new Opened(
            "other-2024-05-21.csv",
            file -> Files.writeString(file, "智谱,glm-4-air,1,1\n", StandardOpenOption.APPEND)));
    assertThat(published("held.csv")).contains("other-2024-05-21.csv,,,,not-readable,");
    assertThat(published("prices.csv")).contains("qwen-max").doesNotContain("glm-4");

    night.run();
    assertThat(published("held.csv")).doesNotContain("not-readable");
    assertThat(published("prices.csv")).contains("qwen-max", "glm-4", "glm-4-air");
  }

  @Test
  void aNameAsLongAsADiskAllows() throws Exception {
    String name = "价".repeat(79) + "-20240522.csv";
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
    String longest = "v".repeat(255 - name.getBytes(StandardCharsets.UTF_8).length) + name;
    night.put(longest, HEADER, "智谱,glm-5,100,100");
    night.run();
    assertThat(published("prices.csv")).contains("glm-5,").contains(longest);

    night.put(longest.replace(".csv", ".yml"), "nonsense: 1");
    night.run();
    assertThat(published("held.csv")).contains(longest + ",,,,bad-mapping,");
  }

  private String published(String name) throws IOException {
    return Files.readString(night.path("output/2024-05-31").resolve(name));
  }
}
