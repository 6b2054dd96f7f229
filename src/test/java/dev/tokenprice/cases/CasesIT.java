package dev.tokenprice.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code cases/} through the whole program: small lists in, figures out. */
class CasesIT {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String SHEET = "sheet ";
  private static final String AS_OF = "2024-05-31";
  private static final Pattern DATED = Pattern.compile("(.+) (\\d{4}-\\d{2}-\\d{2})");
  private static final Map<String, String> FOLDERS =
      Map.of("fx.csv", "fx/eurofxref.csv", "claims.csv", "claims/claims.csv");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> Character.isDigit(name.charAt(0)))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holds(String name, @TempDir Path folder) throws IOException {
    var program = new Program(folder);
    for (Path file : files(CASES.resolve(name))) {
      program.withInput(inputName(file), Files.readAllBytes(file));
    }
    List<Expectation> expected =
        Table.of(CASES.resolve(name).resolve("expected.csv")).rows().stream()
            .map(Expectation::of)
            .toList();
    for (String night : expected.stream().map(CasesIT::night).distinct().sorted().toList()) {
      List<Expectation> tonight = expected.stream().filter(e -> night(e).equals(night)).toList();
      var result = program.run("run", "--as-of", night, "--since", "2024-05-01", "--quiet");
      boolean holds = tonight.stream().anyMatch(CasesIT::expectsHeld);
      assertThat(result.exitCode()).as(night + result.err()).isEqualTo(holds ? 3 : 0);
      assertThat(tonight.stream().flatMap(e -> e.fault(table(e.table(), program)).stream()))
          .isEmpty();
    }
    assertThat(CASES.resolve(name).resolve("why.md")).isNotEmptyFile();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith("expected.csv") && !file.endsWith("why.md"))
          .sorted()
          .toList();
    }
  }

  /** {@code input-2024-05-22.csv} is a price list of that day, of the source {@code list}. */
  private static String inputName(Path file) {
    var name = file.getFileName().toString();
    return FOLDERS.getOrDefault(name, name.replaceFirst("^input", "list"));
  }

  /** {@code prices 2024-05-25} is a table of that night; others are of the one night of most. */
  private static String night(Expectation expected) {
    Matcher dated = DATED.matcher(expected.table());
    return dated.matches() ? dated.group(2) : AS_OF;
  }

  /** {@code sheet 场景} is that sheet of the workbook; anything else is a file beside it. */
  private static Table table(String name, Program program) {
    return name.startsWith(SHEET)
        ? SheetTable.of(
            program.output(AS_OF, "llm-price-report-" + AS_OF + ".xlsx"),
            name.substring(SHEET.length()))
        : besideIt(name, program);
  }

  private static boolean expectsHeld(Expectation expected) {
    return expected.table().startsWith("held") && !expected.value().equals("0");
  }

  private static Table besideIt(String name, Program program) {
    Matcher dated = DATED.matcher(name);
    return dated.matches()
        ? Table.of(program.output(dated.group(2), dated.group(1) + ".csv"))
        : Table.of(program.output(AS_OF, name + ".csv"));
  }
}
