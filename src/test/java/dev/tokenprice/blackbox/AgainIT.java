package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run does. */
class AgainIT {
  @TempDir private static Path firstFolder;
  private static Program ranOnce;

  private final Program program;
  private final SortedMap<String, byte[]> first = ranOnce.files("output");

  AgainIT(@TempDir Path folder) {
    program = new Program(folder).after(ranOnce);
  }

  @BeforeAll
  static void firstRun() {
    ranOnce =
        new Program(firstFolder)
            .withInput("qwen-2024-05-21.csv", Lists.INPUT_ONLY)
            .withInput("nobody.csv", Lists.WITHOUT_UNIT);
    assertThat(ranOnce.run("run", "--as-of", Lists.DAY).exitCode()).isEqualTo(3);
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

  /** It may draw it otherwise: better twice than an old report under a new program. */
  @Test
  void anotherBuildDrawsTheReportAgain() throws IOException {
    Path jar = Files.copy(Path.of("target/tokenprice.jar"), program.folder().resolve("other.jar"));
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Files.writeString(
          inside.getPath("git.properties"),
          "git.commit.id.abbrev=0123abc\ngit.dirty=false\ngit.commit.time=2024-05-31\n");
    }
    program.from(jar.toAbsolutePath());
    assertThat(program.run("run", "--as-of", Lists.DAY).out()).doesNotContain("没有新东西");
    SortedMap<String, byte[]> now = program.files("output");
    assertThat(program.run("run", "--as-of", Lists.DAY).out()).contains("没有新东西");
    assertSame(program.files("output"), now);
    assertSame(withoutTimes(now), withoutTimes(first));
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
  void aWordOfOnesOwnReadsWhatWasHeld() throws IOException {
    program.withInput("star.csv", Lists.STEADY.replace("元", "星币").replace("V2", "Star"));
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(program.text(Lists.DAY, "held.csv")).contains("star.csv");

    Path words = Files.createDirectories(program.folder().resolve("words"));
    Files.writeString(words.resolve("money.yml"), "currency:\n  CNY: [[星币]]\n");
    Path settings = program.folder().resolve("settings.yml");
    Files.writeString(settings, "vocabulary: words\n");
    program.run("run", "--as-of", Lists.DAY, "--quiet", "--config", "settings.yml");
    assertThat(program.text(Lists.DAY, "held.csv")).doesNotContain("star.csv");
    assertThat(program.text(Lists.DAY, "prices.csv")).contains("DeepSeek-Star");
  }

  @Test
  void aMappingThatSaysTheSameIsNoReasonToReadAgain() {
    program
        .withInput("odd-2024-05-20.csv", "name,a,b,c\nm,1,2,3\n")
        .withInput(
            "odd-2024-05-20.yml",
            """
            unit: 元/百万tokens
            columns:
              a: {meter: input}
              b: {meter: output}
              c: {meter: cache_read}
            models: {m: model-m, n: model-n, o: model-o, p: model-p}
            """);
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    for (String day : new String[] {"2024-06-01", "2024-06-02", "2024-06-03"}) {
      program.run("run", "--as-of", day, "--quiet");
      assertThat(program.text(day, "run.json"))
          .contains("\"fresh\":false")
          .doesNotContain("\"fresh\":true");
    }
  }

  @Test
  void aListTakenOutOfTheFolderIsStillOnRecord() throws IOException {
    Files.delete(program.folder().resolve("input/qwen-2024-05-21.csv"));
    program.run("run", "--as-of", "2024-06-01", "--quiet");
    assertThat(program.text("2024-06-01", "prices.csv")).contains("Qwen-Max");
  }

  @Test
  void aReportDrawnByHandAsOnceKnownIsReplacedByTheNextNight() {
    program.run("run", "--as-of", Lists.DAY, "--known-on", "2024-05-01", "--quiet");
    assertThat(program.text(Lists.DAY, "prices.csv").lines()).hasSize(1);
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertSame(withoutTimes(program.files("output")), withoutTimes(first));
  }

  @Test
  void aReportDrawnByHandInAnotherLanguageIsReplacedByTheNextNight() {
    program.run("run", "--as-of", Lists.DAY, "--lang", "en", "--quiet");
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertSame(withoutTimes(program.files("output")), withoutTimes(first));
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
