package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run does. */
class AgainIT {
  private final Program program;
  private SortedMap<String, byte[]> first;

  AgainIT(@TempDir Path folder) {
    program =
        new Program(folder)
            .withInput("qwen-2024-05-21.csv", Lists.INPUT_ONLY)
            .withInput("nobody.csv", Lists.WITHOUT_UNIT);
  }

  @BeforeEach
  void firstRun() {
    assertThat(program.run("run", "--as-of", Lists.DAY).exitCode()).isEqualTo(3);
    first = program.files("output");
  }

  @Test
  void theSameDayAgainIsASuccessAndTouchesNothing() {
    var again = program.run("run", "--as-of", Lists.DAY);
    assertThat(again)
        .isEqualTo(
            new Program.Result(
                0, "没有新东西，报告仍是：output/2024-05-31/llm-price-report-2024-05-31.xlsx\n", ""));
    assertSame(program.files("output"), first);
  }

  @Test
  void aLostReportIsDrawnAgainToTheSameBytes() throws IOException {
    Files.delete(program.output(Lists.DAY, "llm-price-report-2024-05-31.xlsx"));
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isEqualTo(3);
    assertSame(withoutTimes(program.files("output")), withoutTimes(first));
  }

  @Test
  void aListMoreOnTheSameDayIsTakenIn() {
    program.withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isEqualTo(3);
    assertThat(program.text(Lists.DAY, "prices.csv")).contains("DeepSeek-V2").contains("Qwen-Max");
  }

  @Test
  void theNextDayHasAReportOfItsOwnBesideTheOld() {
    assertThat(program.run("run", "--as-of", "2024-06-01", "--quiet").exitCode()).isEqualTo(3);
    assertThat(program.text("2024-06-01", "run.json"))
        .contains("\"previous_report\":\"2024-05-31\"");
    assertThat(program.text("2024-06-01", "prices.csv"))
        .isEqualTo(program.text(Lists.DAY, "prices.csv"));
    SortedMap<String, byte[]> now = program.files("output");
    now.keySet().removeIf(name -> name.startsWith("2024-06-01"));
    assertSame(now, first);
  }

  @Test
  void aListTakenOutOfTheFolderIsStillOnRecord() throws IOException {
    Files.delete(program.folder().resolve("input/qwen-2024-05-21.csv"));
    program.run("run", "--as-of", "2024-06-01", "--quiet");
    assertThat(program.text("2024-06-01", "prices.csv")).contains("Qwen-Max");
  }

  private static SortedMap<String, byte[]> withoutTimes(SortedMap<String, byte[]> files) {
    files.keySet().removeIf(name -> name.endsWith("run.json"));
    return files;
  }

  private static void assertSame(
      SortedMap<String, byte[]> found, SortedMap<String, byte[]> wanted) {
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((name, content) -> assertThat(found.get(name)).as(name).isEqualTo(content));
  }
}
