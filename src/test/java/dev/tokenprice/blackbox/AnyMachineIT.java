package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes on every machine, and another language other words. */
class AnyMachineIT {
  private static final List<List<String>> MACHINES =
      List.of(
          List.of(
              "-Duser.timezone=Pacific/Kiritimati",
              "-Duser.language=de",
              "-Duser.country=DE",
              "-Dfile.encoding=GBK"),
          List.of(
              "-Duser.timezone=America/Los_Angeles",
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Dfile.encoding=US-ASCII"),
          List.of("-Duser.timezone=Asia/Shanghai", "-Duser.language=tr", "-Dfile.encoding=UTF-16"));

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Test
  void sameBytes(@TempDir Path folder) throws IOException {
    SortedMap<String, byte[]> usual = published(folder.resolve("usual"), List.of());
    for (List<String> machine : MACHINES) {
      SortedMap<String, byte[]> found =
          published(folder.resolve("machine" + machine.hashCode()), machine);
      assertThat(found.keySet()).isEqualTo(usual.keySet());
      usual.forEach(
          (name, content) -> assertThat(found.get(name)).as(machine + name).isEqualTo(content));
    }
  }

  @Test
  void englishHasNoChineseButTheLists(@TempDir Path folder) throws IOException {
    String list = Lists.INPUT_ONLY.replace("阿里云", "Alibaba");
    Program program =
        new Program(folder)
            .withInput("qwen-2024-05-21.csv", list.replace("元/百万tokens", "CNY/1M tokens"))
            .withInput("nobody.csv", Lists.WITHOUT_UNIT);
    var result = program.run("run", "--as-of", Lists.DAY, "--lang", "en");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("Qwen-Max", "66.7%", "50.0%").doesNotContainPattern(CHINESE);
    assertThat(program.text(Lists.DAY, "held.csv")).doesNotContainPattern(CHINESE);
    assertThat(program.text(Lists.DAY, "run.json")).doesNotContainPattern(CHINESE);
    assertThat(sheetNames(program))
        .contains("Summary", "Input-only", "Prices")
        .doesNotContainPattern(CHINESE);
  }

  /** As cron starts it: names are UTF-8 all the same, also that of a mapping. */
  @Test
  void namesInChineseWithoutALocale(@TempDir Path folder) {
    Program program =
        new Program(folder)
            .under("LC_ALL=C exec \"$@\"")
            .withInput("网关-2024-05-21.csv", Lists.WITHOUT_UNIT)
            .withInput("网关-2024-05-21.yml", "unit: 元/百万tokens\n");
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet"))
        .isEqualTo(new Program.Result(0, "", ""));
    var history = program.run("history", "DeepSeek", "DeepSeek-V2", "--csv");
    assertThat(history.out()).contains(",网关-2024-05-21.csv,2,");
    assertThat(program.run("rebuild").exitCode()).isZero();
    assertThat(program.run("history", "DeepSeek", "DeepSeek-V2", "--csv")).isEqualTo(history);
  }

  private static String sheetNames(Program program) throws IOException {
    Path workbook = program.output(Lists.DAY, "llm-price-report-2024-05-31.xlsx");
    try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
      return Files.readString(zip.getPath("xl/workbook.xml"));
    }
  }

  /** All but {@code run.json}, which tells when the run was. */
  private static SortedMap<String, byte[]> published(Path folder, List<String> machine)
      throws IOException {
    Files.createDirectories(folder);
    Program program =
        new Program(folder)
            .with(machine.toArray(String[]::new))
            .withShippedInput()
            .withInput("坏单位.csv", Lists.WITHOUT_UNIT)
            .withInput("quote.csv", "model,input,output,unit\n".repeat(1500) + "a,\"b\"c,1,元\n");
    var result = program.run("run", "--as-of", Lists.DAY, "--since", "2024-05-01", "--quiet");
    assertThat(result).isEqualTo(new Program.Result(3, "", ""));
    SortedMap<String, byte[]> files = program.files("output");
    assertThat(files).hasSize(7);
    files.remove(Lists.DAY + "/run.json");
    return files;
  }
}
