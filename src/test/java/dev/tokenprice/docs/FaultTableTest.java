package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about faults against the tests that provoke them. */
class FaultTableTest {
  private static final Path TESTS = Path.of("src/test/java/dev/tokenprice");
  private static final int COLUMNS = 4;
  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|Property)\\b.*?void (\\w+)\\(", Pattern.DOTALL);

  private final Markdown page = Markdown.of("src/docs/reliability.md");

  @Test
  void everyRowSaysAllAndNamesItsTests() {
    Set<String> tests = testsBelow(TESTS);
    assertThat(page.tables("fault")).allMatch(row -> row.size() == COLUMNS);
    assertThat(page.tables("trap")).allMatch(row -> row.size() == COLUMNS - 1);
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row).noneMatch(String::isBlank);
              assertThat(named(row)).isNotEmpty();
              assertThat(tests).containsAll(named(row));
            });
  }

  @Test
  void everyFaultThatIsProvokedHasItsRow() {
    Set<String> documented =
        rows().flatMap(row -> named(row).stream()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).containsAll(testsBelow(TESTS.resolve("faults")));
  }

  private Stream<List<String>> rows() {
    return Stream.of("fault", "trap").flatMap(header -> page.tables(header).stream());
  }

  private static List<String> named(List<String> row) {
    return Markdown.codeWords(row.get(row.size() - 1));
  }

  /** Such as {@code BadInputIT.inEnglish}. */
  private static Set<String> testsBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(FaultTableTest::tests)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> tests(Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    try {
      return TEST.matcher(Files.readString(file)).results().map(test -> type + "." + test.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
