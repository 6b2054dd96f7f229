package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No arguments, on the lists that ship: what a newcomer sees first. */
class FirstHourIT {
  @Test
  void thePriceWarWithoutAnArgument(@TempDir Path folder) throws IOException {
    Program program = new Program(folder).plain().withShippedInput();
    var result = program.run();
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("qwen-max", "66.7%", "50.0%", "2024-05-01");

    String day = day(folder.resolve("output"));
    assertThat(program.files("output/" + day).keySet())
        .containsExactly(
            "changes.csv",
            "claims.csv",
            "held.csv",
            "llm-price-report-" + day + ".xlsx",
            "prices.csv",
            "run.json",
            "traps.csv");
    assertThat(program.text(day, "changes.csv").lines().filter(l -> l.contains(",INPUT_ONLY,")))
        .anyMatch(line -> line.contains("qwen-max"))
        .anyMatch(line -> line.contains("hunyuan-pro"));
    assertThat(program.text(day, "held.csv").lines()).hasSize(1);
  }

  private static String day(Path output) throws IOException {
    try (Stream<Path> days = Files.list(output)) {
      return days.map(d -> String.valueOf(d.getFileName())).toList().get(0);
    }
  }
}
