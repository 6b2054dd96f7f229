package dev.tokenprice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it. */
class InspectIT {
  private static final String LIST =
      """
      vendor,model,input ($/1M tokens),"output, ($/1M tokens)",effective_date
      OpenAI,"gpt-4o, omni",2.50,1e1,2024-08-06
      OpenAI,o3,soon,,2025-04-16
      """;

  @TempDir private Path folder;

  @Test
  void aRowPerPriceCell() throws IOException {
    Files.writeString(folder.resolve("a, b.csv"), LIST);
    var result = new Program(folder).run("inspect", "--csv", "--fx", "USD=7.2", "a, b.csv");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualToNormalizingNewlines(
            """
            file,line,column,text,status,reason,vendor,model,service,meter,conditions,price,currency,per,yuan_per_million_tokens,effective_from
            "a, b.csv",2,input ($/1M tokens),2.50,read,,OpenAI,"gpt-4o, omni",inference,input,,2.50,USD,1000000,18.000,2024-08-06
            "a, b.csv",2,"output, ($/1M tokens)",1e1,read,,OpenAI,"gpt-4o, omni",inference,output,,10,USD,1000000,72,2024-08-06
            "a, b.csv",3,input ($/1M tokens),soon,held,not-a-number,OpenAI,o3,inference,input,,,,,,
            """);
  }

  @Test
  void whatCannotBeOpenedIsSaidAndTheRestIsShown() throws IOException {
    Files.writeString(folder.resolve("a.csv"), LIST);
    Files.createDirectory(folder.resolve("lists"));
    var result =
        new Program(folder).run("inspect", "--lang", "en", "missing.csv", "lists", "a.csv");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualToNormalizingNewlines(
            """
            There is no file missing.csv
            lists is a folder; name the files in it, e.g. lists/*.csv
            """);
    assertThat(result.out()).contains("2 rows, 4 price cells: 2 read, 1 held, 1 missing");
  }

  @Test
  void aSuggestionIsWrittenOnce() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "model,input,output\ngpt-4o,2.5,10\n");
    assertThat(new Program(folder).run("inspect", "--suggest", "a.csv").exitCode()).isZero();
    assertThat(folder.resolve("a.yml")).content().endsWith("unit: USD/1M tokens\n");
    assertThat(new Program(folder).run("inspect", "--suggest", "a.csv").exitCode()).isZero();
    Files.writeString(folder.resolve("a.yml"), "vendor: OpenAI\n");
    var again = new Program(folder).run("inspect", "--suggest", "a.csv");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("已经存在");
    assertThat(folder.resolve("a.yml")).content().isEqualTo("vendor: OpenAI\n");
  }

  /** One line each in a file outside the jar: a header, a unit and a currency. */
  @Test
  void theVocabularyGrowsWithoutTheJar() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"), "Mallinimi,lukuhinta (drachma/kiloword)\nSampo-7B,0.5\n");
    var before = new Program(folder).run("inspect", "--csv", "a.csv");
    assertThat(before.out().lines()).hasSize(1);
    Files.createDirectory(folder.resolve("words"));
    Files.writeString(folder.resolve("config.yml"), "vocabulary: words\n");
    Files.writeString(
        folder.resolve("words/finnish.yml"),
        """
        role: {model: [mallinimi]}
        meter: {input: [lukuhinta]}
        unit: {3 token: [kiloword]}
        currency: {GRD: [drachma]}
        """);
    var after =
        new Program(folder)
            .run("inspect", "--csv", "--config", "config.yml", "--fx", "GRD=0.02", "a.csv");
    assertThat(after.out().lines().skip(1))
        .containsExactly(
            "a.csv,2,lukuhinta (drachma/kiloword),0.5,read,,,Sampo-7B,inference,input,,0.5,GRD,1000,10,");
  }
}
