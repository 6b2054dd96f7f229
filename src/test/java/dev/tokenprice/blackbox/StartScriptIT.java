package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import dev.tokenprice.testkit.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script is {@code java -jar}, only faster; whatever became of its archive. */
class StartScriptIT {
  private static final String AS_OF = "2024-06-10";

  @TempDir private static Path bin;
  @TempDir private static Path aside;
  private static Path whole;
  private static Result version;

  @TempDir private Path folder;

  /** An archive takes a night to make: most tests start from a copy of this one. */
  @BeforeAll
  static void makeAnArchive() throws IOException {
    install();
    version = script(aside).run("--version");
    whole = Files.move(archive(), aside.resolve(archive().getFileName()));
  }

  /** Without an archive. */
  @BeforeEach
  void installAnew() throws IOException {
    for (Path archive : archives()) {
      Files.delete(archive);
    }
    install();
  }

  @Test
  void theFirstStartAndTheNextAreThatOfTheJar() throws IOException {
    Program plain =
        new Program(Files.createDirectory(folder.resolve("plain"))).plain().withShippedInput();
    Program script = script(Files.createDirectory(folder.resolve("script"))).withShippedInput();
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
    Path made = anArchive();
    byte[] half = Arrays.copyOf(Files.readAllBytes(made), (int) Files.size(made) / 2);
    rewrite(made, half);

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(Files.size(archive())).isGreaterThan(half.length);
  }

  @Test
  void anArchiveWithOtherBytesIsLeftAside() throws IOException {
    Path made = anArchive();
    byte[] bytes = Files.readAllBytes(made);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 10_000; i++) {
      bytes[i] ^= 0x55;
    }
    rewrite(made, bytes);

    assertThat(script().run("--version")).isEqualTo(version);
  }

  @Test
  void whereNoneCanBeMadeItStartsWithout() throws IOException {
    Result without = new Program(folder).under("export TMPDIR=gone; " + line()).run("--version");
    assertThat(without).isEqualTo(new Program(folder).plain().run("--version"));
    assertThat(archives()).isEmpty();
  }

  @Test
  void oneThatCouldNotBeMadeIsNotTriedAgain() throws IOException {
    Path made = anArchive();
    String name = made.getFileName().toString().replaceFirst("-\\d+\\.jsa", "-0.jsa");
    Files.delete(made);
    Path none = Files.createFile(made.resolveSibling(name));

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(archive()).isEqualTo(none);
  }

  @Test
  void anotherJarHasAnotherArchive() throws IOException {
    Path made = anArchive();
    Path jar = bin.resolve("tokenprice.jar");
    var later = Files.getLastModifiedTime(jar).toInstant().plus(Duration.ofDays(1));
    Files.setLastModifiedTime(jar, FileTime.from(later));

    assertThat(script().run("--version")).isEqualTo(version);
    assertThat(archive()).isNotEqualTo(made);
  }

  @Test
  void twoFirstStartsAtOnce() throws IOException, InterruptedException {
    Process beside = script(Files.createDirectory(folder.resolve("other"))).start("--version");
    Result first = script().run("--version");

    assertThat(beside.waitFor()).isZero();
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(archive()).isNotEmptyFile();
    assertThat(script().run("--version")).isEqualTo(first);
  }

  /** With the time of the jar that was built, which an archive is bound to. */
  private static void install() throws IOException {
    Files.copy(
        Path.of("target/tokenprice.jar"),
        bin.resolve("tokenprice.jar"),
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        Path.of("src/main/scripts/tokenprice"),
        bin.resolve("tokenprice"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path anArchive() throws IOException {
    return Files.copy(whole, bin.resolve(whole.getFileName()));
  }

  private Program script() {
    return script(folder);
  }

  private static Program script(Path where) {
    return new Program(where).under(line());
  }

  /** Drops java, its options and the jar from the command. */
  private static String line() {
    return "until [ \"$1\" = -jar ]; do shift; done; shift 2; JAVA_HOME="
        + System.getProperty("java.home")
        + " exec "
        + bin.resolve("tokenprice")
        + " \"$@\"";
  }

  /** The JVM leaves an archive that none may write. */
  private static void rewrite(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  private static Path archive() throws IOException {
    assertThat(archives()).hasSize(1);
    return archives().get(0);
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(bin)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
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
