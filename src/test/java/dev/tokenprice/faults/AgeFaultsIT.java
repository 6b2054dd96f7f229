package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.blackbox.Lists;
import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, lists and models that are not there tonight. */
class AgeFaultsIT {
  private static final String FRESH = "vendor,model,input,output,unit\nB,b-1,1,2,元/百万tokens\n";
  private static final String FOUR =
      """
      vendor,model,input,output,unit
      A,a-1,1,2,元/百万tokens
      A,a-2,1,2,元/百万tokens
      A,a-3,1,2,元/百万tokens
      A,a-4,1,2,元/百万tokens
      """;

  @TempDir private Path folder;

  @Test
  void aRateThatIsTooOld() {
    Program program =
        new Program(folder)
            .withInput("a-2024-05-30.csv", "model,input (USD/1M tokens)\nm,2\n")
            .withInput("fx/rates.csv", "date,currency,rate,source\n2024-05-01,USD,7.25,a bank\n");
    var result = program.run("run", "--as-of", Lists.DAY, "--lang", "en");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("1 USD = 7.25 yuan (2024-05-01, 30 days ago, ▲ stale)")
        .contains("Stale exchange rates: 1.");
    assertThat(program.text(Lists.DAY, "prices.csv")).contains(",14.5,7.25,2024-05-01,");
    assertThat(program.text(Lists.DAY, "run.json")).contains("\"days_old\":30,\"stale\":true");
  }

  @Test
  void aVendorThatIsMissingTonight() throws IOException {
    Program program = new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    assertThat(program.run("run", "--as-of", "2024-05-06", "--quiet").exitCode()).isZero();
    Files.delete(folder.resolve("input/deepseek-2024-05-06.csv"));
    program.withInput("b-2024-05-31.csv", FRESH);

    var result = program.run("run", "--as-of", Lists.DAY, "--lang", "en");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("not updated for more than 7 days: 1 (deepseek, last seen 25 days ago).");
    assertThat(program.text(Lists.DAY, "prices.csv"))
        .contains("DeepSeek-V2,flagship,inference,input,,1,CNY,1000000,1,,,2024-05-06,2024-05-06,");
  }

  /** Half of a source's models are gone: withdrawn by one setting, a source to doubt by another. */
  @ParameterizedTest
  @CsvSource({"model_fall: 0.5, true", "model_fall: 0.49, false"})
  void modelsThatVanishTogether(String setting, boolean withdrawn) throws IOException {
    Files.writeString(folder.resolve("settings.yml"), setting);
    Program program = new Program(folder).withInput("a-2024-05-06.csv", FOUR);
    program.run("run", "--as-of", "2024-05-06", "--quiet");
    String half = FOUR.lines().limit(3).reduce("", (text, line) -> text + line + "\n");
    program.withInput("a-2024-05-20.csv", half);

    var result =
        program.run("run", "--as-of", Lists.DAY, "--config", "settings.yml", "--lang", "en");

    assertThat(result.exitCode()).as(result.err()).isZero();
    String prices = program.text(Lists.DAY, "prices.csv");
    assertThat(prices.contains("A,a-4")).isNotEqualTo(withdrawn);
    assertThat(program.text(Lists.DAY, "changes.csv").contains("WITHDRAWN")).isEqualTo(withdrawn);
    assertThat(result.out().contains("(setting model_fall): 1.")).isNotEqualTo(withdrawn);
  }
}
