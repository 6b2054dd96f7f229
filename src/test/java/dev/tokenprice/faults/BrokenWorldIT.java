package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.blackbox.Lists;
import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world that is broken: each fault has its exit code, its sentence, and spoils nothing. */
class BrokenWorldIT {
  private static final String REPORT = "llm-price-report-2024-05-31.xlsx";

  @TempDir private static Path soundFolder;
  private static Program sound;

  @TempDir private Path folder;

  @BeforeAll
  static void aSoundNight() {
    sound = new Program(soundFolder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    assertThat(sound.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
  }

  @Test
  void anotherRunHoldsTheLock() throws IOException {
    Program program = program();
    Path data = Files.createDirectories(folder.resolve("data"));
    try (FileChannel other =
        FileChannel.open(
            data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      assertThat(program.run("run", "--as-of", Lists.DAY))
          .isEqualTo(new Program.Result(4, "", "另一次运行正在使用 data；等它结束再试。\n"));
    }
    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
  }

  @Test
  void theLedgerLostAFile() throws IOException {
    Program program = published();
    Files.delete(folder.resolve("data/ledger/tokenprice.data"));
    assertDamaged(program);
  }

  @Test
  void theLedgerIsCutShort() throws IOException {
    Program program = published();
    Path script = folder.resolve("data/ledger/tokenprice.script");
    byte[] whole = Files.readAllBytes(script);
    Files.write(script, Arrays.copyOf(whole, whole.length / 2));
    assertDamaged(program);
  }

  @Test
  void aFileStandsWhereTheOutputFolderShouldBe() throws IOException {
    Program program = program();
    Files.writeString(folder.resolve("output"), "mine");
    var result = program.run("run", "--as-of", Lists.DAY);
    assertThat(result.exitCode()).isEqualTo(6);
    assertThat(result.err()).startsWith("报告写不出去，原有的报告未动：cannot write output");
    assertThat(folder.resolve("output")).hasContent("mine");

    Files.delete(folder.resolve("output"));
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
    assertThat(program.output(Lists.DAY, REPORT)).isNotEmptyFile();
  }

  @Test
  void aFolderStandsWhereTheWorkbookShouldBe() throws IOException {
    Program program = published();
    var before = program.files("output");
    Path report = program.output(Lists.DAY, REPORT);
    Files.delete(report);
    Files.createDirectories(report.resolve("in the way"));
    var result = program.run("run", "--as-of", Lists.DAY);
    assertThat(result.exitCode()).isEqualTo(6);
    assertThat(result.err()).contains("报告写不出去，原有的报告未动：").contains(REPORT);
    before.remove(Lists.DAY + "/" + REPORT);
    var after = program.files("output");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, content) -> assertThat(after.get(name)).as(name).isEqualTo(content));
  }

  @Test
  void theDataFolderCannotBeMade() throws IOException {
    Program program = program();
    Files.writeString(folder.resolve("data"), "mine");
    var result = program.run("run", "--as-of", Lists.DAY);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("失败，什么也没有发布：").contains("data");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  private Program program() {
    return new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
  }

  private Program published() {
    return new Program(folder).after(sound);
  }

  private void assertDamaged(Program program) {
    var before = program.files("output");
    var result = program.run("run", "--as-of", "2024-06-01", "--data", "data");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(5);
    assertThat(result.err())
        .startsWith("账本损坏，什么也没有发布：")
        .endsWith("\n存档还在，运行 rebuild 即可重建：java -jar tokenprice.jar rebuild --data data\n");
    assertThat(program.files("output").keySet()).isEqualTo(before.keySet());
  }
}
