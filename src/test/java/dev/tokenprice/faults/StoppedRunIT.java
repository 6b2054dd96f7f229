package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGTERM, as a scheduler's patience sends it, and SIGINT, a person's Ctrl-C. */
class StoppedRunIT {
  private static final String DAY = "2024-05-31";
  private static final int ROWS = 20_000;

  @TempDir private static Path neverFolder;
  private static Program never;

  @TempDir private Path folder;

  @BeforeAll
  static void oneThatIsNeverStopped() {
    never = program(neverFolder);
    assertThat(never.run("run", "--as-of", DAY, "--quiet").exitCode()).isZero();
  }

  /** Windows ends a process without asking it. What runs in a background may ignore Ctrl-C. */
  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void theNextRunGoesOn(String signal, int exitCode) throws IOException, InterruptedException {
    Program program = program(folder).under("exec env --default-signal=INT \"$@\"");
    Process run = program.start("run", "--as-of", DAY, "--lang", "en");
    awaitReading(program, run);
    send(signal, run);
    assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).isEqualTo(exitCode);
    assertThat(program.folder().resolve("stderr.txt"))
        .hasContent(
            """
            Told to stop: stopping at the next safe point ...
            Stopped; nothing was published. The next run goes on where this one stopped.
            """);
    assertThat(program.folder().resolve("output")).doesNotExist();

    assertThat(program.run("run", "--as-of", DAY, "--quiet").exitCode()).isZero();
    assertThat(program.text(DAY, "prices.csv"))
        .isEqualTo(never.text(DAY, "prices.csv"))
        .hasLineCount(2 * ROWS + 1);
  }

  private static void send(String signal, Process run) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()));
    assertThat(kill.start().waitFor()).isZero();
  }

  private static Program program(Path folder) {
    String list =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "ACME,m" + i + ",1,2,元/百万tokens\n")
            .collect(Collectors.joining("", "vendor,model,input,output,unit\n", ""));
    return new Program(folder).withInput("long-2024-05-06.csv", list);
  }

  private static void awaitReading(Program program, Process run)
      throws IOException, InterruptedException {
    Path out = program.folder().resolve("stdout.txt");
    while (run.isAlive() && !Files.readString(out).contains("long-2024-05-06.csv")) {
      run.waitFor(10, TimeUnit.MILLISECONDS);
    }
  }
}
