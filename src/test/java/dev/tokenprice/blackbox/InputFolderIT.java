package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the input folder, and what is not. */
class InputFolderIT {
  @TempDir private Path folder;

  @Test
  void unfinishedFilesAreLeftAlone() {
    Program program = new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    for (String name :
        new String[] {
          "a.csv.part", "b.csv.tmp", "c.csv.crdownload", ".d.csv", "~e.csv", "~$f.csv", "notes.md"
        }) {
      program.withInput(name, Lists.WITHOUT_UNIT);
    }
    var result = program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result).isEqualTo(new Program.Result(0, "", ""));
    assertThat(program.text(Lists.DAY, "held.csv").lines()).hasSize(1);
    assertThat(program.text(Lists.DAY, "run.json")).contains("\"files\":1");
  }

  /** Windows has neither, and makes links for administrators alone. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingOutsideIsReadThroughIt() throws IOException, InterruptedException {
    Program program = new Program(folder).withInput("deepseek-2024-05-06.csv", Lists.STEADY);
    Path input = folder.resolve("input");
    Path secret = Files.writeString(folder.resolve("secret.csv"), Lists.INPUT_ONLY);
    Files.createSymbolicLink(input.resolve("link.csv"), secret);
    Files.createSymbolicLink(input.resolve("fx"), folder);
    Files.createDirectory(input.resolve("folder.csv"));
    assertThat(new ProcessBuilder("mkfifo", input.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();
    Map<String, String> before = state(input);

    var result = program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(program.text(Lists.DAY, "held.csv"))
        .isEqualToNormalizingNewlines(
            """
            file,line,column,text,reason,message,suggestion
            folder.csv,,,,not-readable,是文件夹，不是文件,把普通文件本身复制进 input/，并让运行的用户可以读它
            fx,,,,not-readable,是符号链接；input/ 里的链接一律不跟随,把普通文件本身复制进 input/，并让运行的用户可以读它
            link.csv,,,,not-readable,是符号链接；input/ 里的链接一律不跟随,把普通文件本身复制进 input/，并让运行的用户可以读它
            pipe.csv,,,,not-readable,是管道或设备，不是普通文件,把普通文件本身复制进 input/，并让运行的用户可以读它
            """);
    assertThat(program.text(Lists.DAY, "prices.csv"))
        .contains("DeepSeek-V2")
        .doesNotContain("Qwen-Max");
    assertThat(state(input)).isEqualTo(before);
  }

  @Test
  void anEmptyFolderIsAQuietNight() throws IOException {
    Files.createDirectory(folder.resolve("input"));
    Program program = new Program(folder);
    var result = program.run("run", "--as-of", Lists.DAY, "--lang", "en");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("No price list has been read yet");
    assertThat(program.text(Lists.DAY, "prices.csv").lines()).hasSize(1);
    assertThat(program.output(Lists.DAY, "llm-price-report-2024-05-31.xlsx")).isNotEmptyFile();
  }

  /** Every entry with its kind and the time of its last change. */
  private static Map<String, String> state(Path input) throws IOException {
    var state = new TreeMap<String, String>();
    try (Stream<Path> entries = Files.list(input)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        var all = Files.readAttributes(entry, "*", LinkOption.NOFOLLOW_LINKS);
        state.put(
            entry.toString(),
            all.get("isSymbolicLink") + " " + all.get("size") + " " + all.get("lastModifiedTime"));
      }
    }
    return state;
  }
}
