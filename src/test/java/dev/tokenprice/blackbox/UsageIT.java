package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that cannot be carried out says why in one line, and does nothing. */
class UsageIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run --as-of yesterday | 'yesterday'",
        "run --mix 3 | '3'",
        "run --lang fr | 'fr'",
        "run --fail-on rain | 'rain'",
        "run --colour | '--colour'",
        "run --input nowhere | nowhere",
        "run --config nowhere.yml | nowhere.yml",
        "run --since 2024-06-01 --as-of 2024-05-31 | 2024-06-01",
        "frobnicate | 'frobnicate'",
      })
  void itIsNamed(String arguments, String named) {
    Program program = new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    var result = program.run(arguments.split(" "));
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).startsWith("无法照办：").doesNotContain("Exception");
    assertThat(result.err().lines().findFirst().orElse("")).contains(named);
    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void theHelpIsOneLineAway() {
    var result = new Program(folder).run("run", "--as-of", "31.5.2024", "--lang", "en");
    assertThat(result.err())
        .isEqualToNormalizingNewlines(
            """
            Cannot do that: Invalid value for option '--as-of': expected a date such as 2024-05-31, found '31.5.2024'
            How to use it: java -jar tokenprice.jar run --help
            """);
  }

  @Test
  void helpAndVersionAreNoFault() {
    Program program = new Program(folder);
    var help = program.run("run", "--help", "--lang", "en");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: tokenprice run").contains("--fail-on");
    var version = program.run("--version");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out())
        .matches(
            "TokenPrice \\d+\\.\\d+\\.\\d+( \\([0-9a-f]{7}(, changed)?, [0-9-]{10}\\))?\\RJava 1.*\\R");
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
