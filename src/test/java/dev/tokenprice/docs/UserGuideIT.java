package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user guide says to do, done: each question with its lists to try. */
class UserGuideIT {
  private static final Path TO_TRY = Path.of("src/test/resources/guide");
  private static final String DAY = "2026-07-02";

  private final Markdown guide = Markdown.of("src/docs/user-guide.md");

  @TempDir private Path folder;

  @Test
  void myFileIsHeld() throws IOException {
    Program program = toTry("held");
    assertThat(night(program)).isEqualTo(3);
    assertThat(held(program)).hasSize(4).allMatch(line -> line.contains(",unit-not-stated,"));
    var suggested = program.run("inspect", "--suggest", "input/gateway-2026-07-01.csv");
    assertThat(suggested.exitCode()).as(suggested.err()).isZero();
    assertThat(folder.resolve("input/gateway-2026-07-01.yml"))
        .content()
        .contains("unit: USD/1M tokens");
    assertThat(night(program)).isZero();
    assertThat(held(program)).isEmpty();
    assertThat(prices(program, "gpt-4o,")).allMatch(line -> line.contains(",USD,1000000,"));
    assertThat(prices(program, "")).hasSize(4);
  }

  @Test
  void myVendorsUnits() throws IOException {
    Program program = toTry("units");
    assertThat(night(program)).isEqualTo(3);
    assertThat(prices(program, "")).isEmpty();
    program.withInput("nova-2026-07-01.yml", guide.block("My vendor's units", "yaml"));
    assertThat(night(program)).isZero();
    assertThat(prices(program, "nova-1,"))
        .anyMatch(line -> line.contains(",input,,0.000004,CNY,1,4,"))
        .anyMatch(line -> line.contains(",output,,0.000012,CNY,1,12,"))
        .allMatch(line -> line.startsWith("Nova,nova-1,flagship,"));
  }

  @Test
  void aNewExchangeRate() throws IOException {
    Program program = toTry("rate");
    assertThat(night(program)).isEqualTo(3);
    assertThat(held(program)).hasSize(2).allMatch(line -> line.contains(",fx-missing,"));
    program.withInput("fx/rates.csv", Files.readAllBytes(folder.resolve("rates.csv")));
    assertThat(night(program)).isZero();
    assertThat(prices(program, "nova-1,"))
        .anyMatch(line -> line.contains(",input,,2,CHF,1000000,17.8,8.9,2026-07-01,"));
  }

  @Test
  void whoIsRightOfTwoSources() throws IOException {
    Program program = toTry("two-sources");
    night(program);
    var open = program.run("acknowledge", "--as-of", DAY, "--lang", "en");
    assertThat(open.out()).contains("nova states 12", "tables states 16", "(the first is taken)");
    String number = open.out().split(" ", 2)[0];
    var judged =
        program.run("acknowledge", number, "--note", "the vendor's own page", "--as-of", DAY);
    assertThat(judged.exitCode()).as(judged.err()).isZero();
    assertThat(program.run("acknowledge", "--as-of", DAY, "--lang", "en").out())
        .isEqualToNormalizingNewlines("Nothing waits for a judgement.\n");

    program.withInput("mappings/tables.yml", "priority: 10\n");
    night(program);
    assertThat(prices(program, "nova-1,")).anyMatch(line -> line.contains(",16,CNY,"));
  }

  @Test
  void rebuild() throws IOException {
    Program program = toTry("two-sources");
    night(program);
    String before = history(program);
    for (Path file : list(folder.resolve("data/ledger"))) {
      Files.writeString(file, "damaged");
    }
    var damaged = run(program);
    assertThat(damaged.exitCode()).as(damaged.err()).isEqualTo(5);
    assertThat(damaged.err()).contains("java -jar tokenprice.jar rebuild");
    assertThat(program.run("rebuild").exitCode()).isZero();
    assertThat(history(program)).isEqualTo(before);
    assertThat(night(program)).isZero();
  }

  private Program toTry(String question) throws IOException {
    Path from = TO_TRY.resolve(question);
    assertThat(guide.lines())
        .anyMatch(line -> line.contains("`src/test/resources/guide/" + question + "`"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return new Program(folder);
  }

  private static Program.Result run(Program program) {
    return program.run("run", "--as-of", DAY);
  }

  private static int night(Program program) {
    return run(program).exitCode();
  }

  private static String history(Program program) {
    return program.run("history", "Nova", "nova-1", "--csv", "--as-of", DAY).out();
  }

  private static List<String> held(Program program) {
    return program.text(DAY, "held.csv").lines().skip(1).toList();
  }

  /** The prices of a model, or all. */
  private static List<String> prices(Program program, String model) {
    return program
        .text(DAY, "prices.csv")
        .lines()
        .skip(1)
        .filter(line -> line.contains(model))
        .toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
