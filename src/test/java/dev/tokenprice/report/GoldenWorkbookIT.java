package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of three nights, word for word; {@code golden/README.md} says how to renew them. */
class GoldenWorkbookIT {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String FIRST = "2024-05-22";
  private static final String WITHOUT_NEWS = "2024-05-23";
  private static final String ONE_REFUSED = "2024-05-24";

  @TempDir private static Path folder;
  private static Program program;

  @BeforeAll
  static void threeNights() throws IOException {
    program = new Program(folder);
    deliver("input");
    assertThat(night(FIRST)).as("something is held").isEqualTo(3);
    assertThat(night(WITHOUT_NEWS)).isEqualTo(3);
    deliver("refused");
    assertThat(night(ONE_REFUSED)).isEqualTo(3);
  }

  @Test
  void theFirstNight() throws IOException {
    isAsWritten("first-night.txt", FIRST);
  }

  @Test
  void aNightWithoutNews() throws IOException {
    isAsWritten("night-without-news.txt", WITHOUT_NEWS);
  }

  @Test
  void aNightWithOneFileRefused() throws IOException {
    isAsWritten("night-with-one-file-refused.txt", ONE_REFUSED);
  }

  @Test
  void aSecondReaderReadsTheSame() throws IOException {
    for (String asOf : List.of(FIRST, WITHOUT_NEWS, ONE_REFUSED)) {
      assertThat(SecondReader.disagreements(workbook(asOf))).isEmpty();
    }
  }

  private static void isAsWritten(String golden, String asOf) throws IOException {
    List<String> lines = WorkbookText.of(workbook(asOf));
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(GOLDEN.resolve(golden), lines);
    }
    assertThat(Files.write(folder.resolve(golden), lines))
        .as("If the change is meant, src/test/resources/golden/README.md says how to renew this.")
        .hasSameTextualContentAs(GOLDEN.resolve(golden));
  }

  private static Path workbook(String asOf) {
    return program.output(asOf, "llm-price-report-" + asOf + ".xlsx");
  }

  private static int night(String asOf) {
    return program.run("run", "--as-of", asOf, "--since", "2024-05-01", "--quiet").exitCode();
  }

  private static void deliver(String from) throws IOException {
    Path root = GOLDEN.resolve(from);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        program.withInput(name, Files.readAllBytes(file));
      }
    }
  }
}
