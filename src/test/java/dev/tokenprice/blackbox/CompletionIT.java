package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers for the last word of a line, once it has read the script. */
class CompletionIT {
  private static final String OFFER =
      """
      . ./completion
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _complete_tokenprice
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void script() throws IOException {
    var script = new Program(folder).run("completion");
    assertThat(script.exitCode()).as(script.err()).isZero();
    Files.writeString(folder.resolve("completion"), script.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tokenprice insp | inspect",
        "tokenprice run --fail-on inp | input-only",
        "tokenprice run --lang e | en",
        "tokenprice inspect --su | --suggest",
        "tokenprice man --lang z | zh",
      })
  void theLastWordIsCompleted(String line, String offered) throws IOException {
    assertThat(bash(line)).isEqualTo(offered);
  }

  private static String bash(String line) throws IOException {
    String command = "set -- " + line + "\n" + OFFER;
    Process bash = new ProcessBuilder("bash", "-c", command).directory(folder.toFile()).start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
