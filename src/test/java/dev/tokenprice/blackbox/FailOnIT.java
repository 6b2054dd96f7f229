package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --fail-on}: the exit code of a report that is published all the same. */
class FailOnIT {
  private static final String BOTH_FELL =
      """
      厂商,模型,输入原价,输入现价,输出原价,输出现价,单位
      智谱AI,GLM-3-Turbo,5,1,5,1,元/百万tokens
      """;

  private static final String INPUT_BECAME_FREE =
      """
      厂商,模型,输入原价,输入现价,输出原价,输出现价,单位
      智谱AI,GLM-3-Turbo,5,0,5,5,元/百万tokens
      """;

  @ParameterizedTest
  @CsvSource({
    "steady,     held changes input-only, 0",
    "symmetric,  '',                      0",
    "symmetric,  held input-only,         0",
    "symmetric,  changes,                 3",
    "input-only, held,                    0",
    "input-only, changes,                 3",
    "input-only, input-only,              3",
    "free-input, input-only,              3",
    "no-unit,    '',                      3",
    "no-unit,    held,                    3",
  })
  void endsWith(String list, String alerts, int exitCode, @TempDir Path folder) {
    Program program = new Program(folder).withInput(list + "-2024-05-21.csv", content(list));
    var arguments = new ArrayList<>(List.of("run", "--as-of", Lists.DAY, "--quiet"));
    for (String alert : alerts.isEmpty() ? new String[0] : alerts.split(" ")) {
      arguments.addAll(List.of("--fail-on", alert));
    }
    var result = program.run(arguments.toArray(String[]::new));
    assertThat(result).isEqualTo(new Program.Result(exitCode, "", ""));
    assertThat(program.text(Lists.DAY, "run.json")).contains("\"exit_code\":" + exitCode);
    assertThat(program.output(Lists.DAY, "llm-price-report-2024-05-31.xlsx")).isNotEmptyFile();
  }

  private static String content(String list) {
    return switch (list) {
      case "steady" -> Lists.STEADY;
      case "symmetric" -> BOTH_FELL;
      case "free-input" -> INPUT_BECAME_FREE;
      case "input-only" -> Lists.INPUT_ONLY;
      case "no-unit" -> Lists.WITHOUT_UNIT;
      default -> throw new IllegalArgumentException(list);
    };
  }
}
