package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.blackbox.Lists;
import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A machine without room, and runs that meet. */
class ProcessFaultsIT {
  private static final String REPORT = "llm-price-report-2024-05-31.xlsx";

  @TempDir private static Path room;
  private static SortedMap<String, Integer> published;

  @TempDir private Path folder;

  @BeforeAll
  static void withRoomAndAlone() {
    Program program = new Program(room).withShippedInput();
    var result = program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result).isEqualTo(new Program.Result(0, "", ""));
    published = files(program);
  }

  @Test
  void twoRunsAtOnce() throws Exception {
    Program program = shipped("both");
    Process one = program.start("run", "--as-of", Lists.DAY, "--quiet");
    Process other = program.start("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(new int[] {one.waitFor(), other.waitFor()}).contains(0).containsAnyOf(4, 0);
    assertThat(files(program)).isEqualTo(published);
  }

  /** The largest file allowed, in KiB: the ledger cannot be made, not grow, the report not fit. */
  @ParameterizedTest
  @CsvSource({"8, 1, 账本建不起来", "64, 1, 失败，什么也没有发布", "160, 6, 报告写不出去"})
  @DisabledOnOs(OS.WINDOWS)
  void theDiskIsFull(int largest, int exitCode, String sentence) throws IOException {
    Program program = shipped("full").under("ulimit -f " + largest + "; exec \"$@\"");
    var result = program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    assertThat(result.err()).contains(sentence);
    assertThat(Files.exists(program.output(Lists.DAY, REPORT))).isFalse();

    var next = program.alone().run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(next).isEqualTo(new Program.Result(0, "", ""));
    assertThat(files(program)).isEqualTo(published);
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void nobodyCanReadWhatItSays() {
    Program program = small().under("exec \"$@\" > /dev/full 2> /dev/full");
    assertThat(program.run("run", "--as-of", Lists.DAY).exitCode()).isZero();
    assertThat(program.output(Lists.DAY, REPORT)).isNotEmptyFile();
  }

  /** No user may write there, not even root. */
  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void theOutputIsReadOnly() {
    Program program = small();
    var result = program.run("run", "--as-of", Lists.DAY, "--output", "/proc/reports");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(6);
    assertThat(result.err()).contains("报告写不出去，原有的报告未动：cannot write /proc/reports");
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
    assertThat(program.output(Lists.DAY, REPORT)).isNotEmptyFile();
  }

  /** Where a file that is open cannot be replaced, the run ends with 6. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOldReportIsOpenWhileItIsReplaced() throws IOException {
    Program program = small();
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    Path report = program.output(Lists.DAY, REPORT);
    byte[] old = Files.readAllBytes(report);
    try (InputStream reader = Files.newInputStream(report)) {
      program.withInput("qwen-2024-05-21.csv", Lists.INPUT_ONLY);
      assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
      assertThat(reader.readAllBytes()).isEqualTo(old);
    }
    assertThat(Files.readAllBytes(report)).isNotEqualTo(old);
  }

  @Test
  void sixtyFourMegabytesDo() throws IOException {
    Program tight = shipped("tight").with("-Xmx64m");
    var result = tight.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result).isEqualTo(new Program.Result(0, "", ""));
    assertThat(files(tight)).isEqualTo(published);
  }

  @Test
  void thereIsNotEnoughMemory() throws IOException {
    Program program = shipped("poor").with("-Xmx16m");
    var result = program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
    assertThat(result.err()).contains("内存不够");
    assertThat(Files.exists(program.output(Lists.DAY, REPORT))).isFalse();
  }

  private Program small() {
    return new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
  }

  private Program shipped(String name) throws IOException {
    return new Program(Files.createDirectory(folder.resolve(name))).withShippedInput();
  }

  /** All but {@code run.json}, which tells when the run was. */
  private static SortedMap<String, Integer> files(Program program) {
    var files = new TreeMap<String, Integer>();
    program.files("output").forEach((name, bytes) -> files.put(name, hash(bytes)));
    files.remove(Lists.DAY + "/run.json");
    return files;
  }

  private static int hash(byte[] bytes) {
    return Arrays.hashCode(bytes);
  }
}
