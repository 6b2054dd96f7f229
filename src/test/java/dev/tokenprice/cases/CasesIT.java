package dev.tokenprice.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code cases/} through the whole program: small lists in, figures out. */
class CasesIT {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String SHEET = "sheet ";
  private static final String AS_OF = "2024-05-31";
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
    var result = program.run("run", "--as-of", AS_OF, "--since", "2024-05-01", "--quiet");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(faults(CASES.resolve(name).resolve("expected.csv"), program)).isEmpty();
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

  /** {@code sheet 场景} is that sheet of the workbook; anything else is a file beside it. */
  private static Table table(String name, Program program) {
    return name.startsWith(SHEET)
        ? SheetTable.of(
            program.output(AS_OF, "llm-price-report-" + AS_OF + ".xlsx"),
            name.substring(SHEET.length()))
        : Table.of(program.output(AS_OF, name + ".csv"));
  }

  private static List<String> faults(Path expected, Program program) {
    return Table.of(expected).rows().stream()
        .map(Expectation::of)
        .map(e -> e.fault(table(e.table(), program)))
        .flatMap(Optional::stream)
        .toList();
  }
}
