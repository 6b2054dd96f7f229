package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.cli.CommandModel;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.report.OutputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the README say what the program does, in both languages. */
class ReadmeTest {
  /** A README, with the words its tables begin with. */
  private record Readme(
      Markdown page,
      String commands,
      String options,
      String exitCodes,
      String files,
      String reasons,
      String settings,
      String sheets) {
    @Override
    public String toString() {
      return page.toString();
    }
  }

  static List<Readme> readmes() {
    return List.of(
        new Readme(
            Markdown.of("README.md"),
            "command",
            "option",
            "exit code",
            "file",
            "reason code",
            "setting",
            "sheet"),
        new Readme(
            Markdown.of("src/docs/README.zh.md"), "命令", "选项", "退出码", "文件", "原因代码", "设置", "页"));
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void commands(Readme readme) {
    assertThat(firstWords(readme.page.table(readme.commands)))
        .containsExactlyInAnyOrderElementsOf(CommandModel.commands());
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void optionsAndTheCommandsThatTakeThem(Readme readme) {
    var documented = new TreeMap<String, TreeSet<String>>();
    for (List<String> row : readme.page.table(readme.options)) {
      List<String> commands = Markdown.codeWords(row.get(1));
      documented.put(
          codeWord(row.get(0)),
          new TreeSet<>(commands.isEmpty() ? CommandModel.commands() : commands));
    }
    assertThat(new TreeMap<>(documented)).isEqualTo(CommandModel.options());
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void exitCodes(Readme readme) {
    assertThat(readme.page.table(readme.exitCodes))
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(CommandModel.exitCodes());
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void reasonCodes(Readme readme) {
    assertThat(readme.page.table(readme.reasons))
        .extracting(row -> codeWord(row.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HoldReason.values()).map(HoldReason::code).toList());
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void outputColumns(Readme readme) {
    var documented = new TreeMap<String, List<String>>();
    for (List<String> row : readme.page.table(readme.files)) {
      List<String> columns = Markdown.codeWords(row.get(1));
      if (codeWord(row.get(0)).endsWith(".csv")) {
        documented.put(codeWord(row.get(0)), List.of(columns.get(0).split(",", -1)));
      }
    }
    assertThat(documented).isEqualTo(new TreeMap<>(OutputFiles.columns()));
  }

  /** No sheet is named that there is not; the workbook itself lists those that there are. */
  @ParameterizedTest
  @MethodSource("readmes")
  void sheets(Readme readme) {
    List<String> sheets =
        readme.page.file().endsWith("README.md")
            ? OutputFiles.sheetsInBothLanguages()
            : OutputFiles.sheetsInChinese();
    assertThat(readme.page.table(readme.sheets))
        .extracting(row -> row.get(0))
        .doesNotHaveDuplicates()
        .isSubsetOf(sheets);
  }

  /** A file of all the settings with their defaults changes nothing. */
  @ParameterizedTest
  @MethodSource("readmes")
  void settingsAndTheirDefaults(Readme readme, @TempDir Path folder) throws IOException {
    var limits = new LinkedHashMap<String, String>();
    var lines = new ArrayList<String>();
    for (List<String> row : readme.page.table(readme.settings)) {
      String key = codeWord(row.get(0));
      String value = row.get(1).replace(",", "");
      if (key.startsWith("limits.")) {
        limits.put(key.substring("limits.".length()), value);
      } else if (value.matches("[\\d.]+")) {
        lines.add(key + ": " + value);
      }
    }
    lines.add("limits: " + limits.toString().replace('=', ':').replace(":", ": "));
    Path file = Files.write(folder.resolve("settings.yml"), lines);
    assertThat(ProgramSettings.read(file)).isEqualTo(ProgramSettings.DEFAULT);
    assertThat(limits)
        .hasSize(ProgramSettings.DEFAULT.limits().getClass().getRecordComponents().length);
  }

  /** Each promise is a sentence, and a test of that number. */
  @ParameterizedTest
  @MethodSource("readmes")
  void promises(Readme readme) throws IOException {
    String tests =
        Files.readString(Path.of("src/test/java/dev/tokenprice/blackbox/PromisesIT.java"));
    List<String> tested =
        Pattern.compile("void p(\\d+)[A-Z]").matcher(tests).results().map(m -> m.group(1)).toList();
    assertThat(tested).hasSize(10);
    assertThat(readme.page.lines().stream().filter(line -> line.startsWith("- **P")))
        .extracting(line -> line.replaceFirst("- \\*\\*P(\\d+)\\*\\* .*", "$1"))
        .containsExactlyElementsOf(tested);
  }

  private static List<String> firstWords(List<List<String>> rows) {
    return rows.stream().map(row -> codeWord(row.get(0)).split(" ", 2)[0]).toList();
  }

  private static String codeWord(String cell) {
    return Markdown.codeWords(cell).get(0);
  }
}
