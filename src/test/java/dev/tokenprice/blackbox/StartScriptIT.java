package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import dev.tokenprice.testkit.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script is {@code java -jar}, only faster; whatever became of its archive. */
class StartScriptIT {
  private static final String AS_OF = "2024-06-10";

  /** Drops java, its option and the jar from the command. */
  private static final String SCRIPT =
      "shift 4; JAVA_HOME=" + System.getProperty("java.home") + " exec bin/tokenprice \"$@\"";

  @TempDir private Path folder;
  private Path jar = Path.of("");

  @BeforeEach
  void install() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("script/bin"));
    jar = Files.copy(Path.of("target/tokenprice.jar"), bin.resolve("tokenprice.jar"));
    Files.copy(Path.of("src/main/scripts/tokenprice"), bin.resolve("tokenprice"));
  }

  @Test
  void theFirstStartAndTheNextAreThatOfTheJar() throws IOException {
    Program plain = new Program(Files.createDirectory(folder.resolve("plain"))).withShippedInput();
    Program script = script().withShippedInput();
    Result expected = plain.run("run", "--as-of", AS_OF);
    Result first = script.run("run", "--as-of", AS_OF);

    assertThat(first).isEqualTo(expected);
    assertThat(names(script)).isEqualTo(names(plain)).isNotEmpty();
    assertThat(prices(script)).isEqualTo(prices(plain));
    assertThat(archive()).isNotEmptyFile();

    Result next = script.run("run", "--as-of", AS_OF);
    assertThat(next).isEqualTo(plain.run("run", "--as-of", AS_OF));
    assertThat(script.run("run", "--no-such-option").exitCode()).isEqualTo(2);
  }

  @Test
  void anArchiveThatIsCutOffIsMadeAnew() throws IOException {
    Result version = script().run("--version");
    Path made = archive();
    byte[] half = Arrays.copyOf(Files.readAllBytes(made), (int) Files.size(made) / 2);
    rewrite(made, half);

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(Files.size(archive())).isGreaterThan(half.length);
  }

  @Test
  void anArchiveWithOtherBytesIsLeftAside() throws IOException {
    Result version = script().run("--version");
    Path made = archive();
    byte[] bytes = Files.readAllBytes(made);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 10_000; i++) {
      bytes[i] ^= 0x55;
    }
    rewrite(made, bytes);

    assertThat(script().run("--version")).isEqualTo(version);
  }

  @Test
  void whereNoneCanBeMadeItStartsWithout() throws IOException {
    Result version =
        new Program(folder.resolve("script"))
            .under("export TMPDIR=gone; " + SCRIPT)
            .run("--version");
    assertThat(version).isEqualTo(new Program(folder.resolve("script")).run("--version"));
    assertThat(jar.getParent()).isDirectoryNotContaining("glob:**.jsa");
  }

  @Test
  void oneThatCouldNotBeMadeIsNotTriedAgain() throws IOException {
    Result version = script().run("--version");
    Path made = archive();
    String name = made.getFileName().toString().replaceFirst("-\\d+\\.jsa", "-0.jsa");
    Files.delete(made);
    Path none = Files.createFile(made.resolveSibling(name));

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(archive()).isEqualTo(none);
  }

  @Test
  void anotherJarHasAnotherArchive() throws IOException {
    Result version = script().run("--version");
    Path made = archive();
    var later = Files.getLastModifiedTime(jar).toInstant().plus(Duration.ofDays(1));
    Files.setLastModifiedTime(jar, FileTime.from(later));

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(archive()).isNotEqualTo(made);
  }

  @Test
  void twoFirstStartsAtOnce() throws IOException, InterruptedException {
    Program other = new Program(Files.createDirectory(folder.resolve("other")));
    Process beside = other.under(SCRIPT.replace("bin/", "../script/bin/")).start("--version");
    Result version = script().run("--version");

    assertThat(beside.waitFor()).isZero();
    assertThat(version.exitCode()).isZero();
    assertThat(version.err()).isEmpty();
    assertThat(archive()).isNotEmptyFile();
    assertThat(script().run("--version")).isEqualTo(version);
  }

  private Program script() {
    return new Program(folder.resolve("script")).under(SCRIPT);
  }

  /** The JVM leaves an archive that none may write. */
  private static void rewrite(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(jar.getParent())) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".jsa")).toList();
      assertThat(archives).hasSize(1);
      return archives.get(0);
    }
  }

  private static SortedMap<String, byte[]> written(Program program) {
    return program.files("output/" + AS_OF);
  }

  private static List<String> names(Program program) {
    return List.copyOf(written(program).keySet());
  }

  private static String prices(Program program) {
    return program.text(AS_OF, "prices.csv");
  }
}
