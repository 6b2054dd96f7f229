package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in {@code data/log}. */
class LogIT {
  private static final String DAY = "2024-05-31";
  private static final String LIST = "vendor,model,input,output,unit\nACME,a-1,1,2,元/百万tokens\n";

  @TempDir private Path folder;

  /** Windows allows no such names. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noTextOfAListPassesForALine() throws IOException {
    String evil = "a\n{\"event\":\"end\"}\u001B[2J\u202E-2024-05-06.csv";
    Program program = new Program(folder).with("-Dsun.jnu.encoding=UTF-8");
    program.withInput(evil, LIST);
    var result = program.run("run", "--as-of", DAY);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).doesNotContain("\u001B", "\u202E").doesNotContain("\n{");
    String log = Files.readString(folder.resolve("data/log/tokenprice.0.log"));
    assertThat(log).doesNotContain("\u001B", "\u202E");
    assertThat(log.lines())
        .allMatch(line -> line.startsWith("{\"time\":") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"event\":\"list\"") && line.contains("\\u001b[2J"));
  }

  @Test
  void aFailedRunLeavesItsFacts() throws IOException {
    Program program = new Program(folder).withInput("acme-2024-05-06.csv", LIST);
    Path inTheWay = program.output(DAY, "llm-price-report-2024-05-31.xlsx");
    Files.createDirectories(inTheWay.resolve("mine"));
    assertThat(program.run("run", "--as-of", DAY, "--quiet").exitCode()).isEqualTo(6);
    Path facts = folder.resolve("data/log/failed-run.json");
    assertThat(facts)
        .content()
        .contains("\"exit_code\":6", "\"error\":\"cannot write", "acme-2024-05-06.csv")
        .contains("\"cells_read\":2");
    assertThat(program.output(DAY, "run.json")).doesNotExist();

    Files.delete(inTheWay.resolve("mine"));
    Files.delete(inTheWay);
    assertThat(program.run("run", "--as-of", DAY, "--quiet").exitCode()).isZero();
    assertThat(facts).doesNotExist();
  }
}
