package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises, one test a promise. */
class PromisesIT {
  private static final String REPORT = "llm-price-report-2024-05-31.xlsx";
  private static final String BROKEN =
      "model,input,output,unit\na,1,2,元/百万tokens\nb,\"3,4,元/百万tokens\n";

  private static final String MIXED =
      """
      vendor,model,input,output,unit
      ACME,one,1,2,元/百万tokens
      ACME,two,3-4,,元/百万tokens
      ACME,three,5,6,元/斤
      """;

  @TempDir private static Path shared;
  private static Program mixed;
  private static Map<String, String> inputBefore;

  @TempDir private Path folder;

  /** Good lists and bad ones, a link to the outside among them, in one run. */
  @BeforeAll
  static void run() throws IOException {
    mixed = mixed(shared.resolve("mixed"));
    inputBefore = state(mixed.folder().resolve("input"));
    assertThat(mixed.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isEqualTo(3);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void p1AWorkbookIsTheOldOneOrTheNewOne() throws IOException {
    Program program = new Program(folder).withShippedInput();
    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isZero();
    SortedMap<String, byte[]> old = program.files("output");
    program.withInput("new-2024-05-30.csv", MIXED).under("ulimit -f 160; exec \"$@\"");

    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isIn(1, 6);

    SortedMap<String, byte[]> now = program.files("output");
    assertThat(now.keySet()).isEqualTo(old.keySet());
    old.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    try (var workbook = new ZipFile(program.output(Lists.DAY, REPORT).toFile())) {
      assertThat(workbook.size()).isGreaterThan(10);
    }
  }

  @Test
  void p2AListIsInTheLedgerEntirelyOrNotAtAllAndTwiceIsOnce() {
    Program program =
        new Program(folder)
            .withInput("a-2024-05-06.csv", Lists.STEADY)
            .withInput("broken-2024-05-06.csv", BROKEN);
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    List<String> ledger = ledger(program);
    assertThat(ledger).filteredOn(row -> row.startsWith("price_point")).hasSize(2);

    program.run("run", "--as-of", "2024-06-01", "--quiet");
    assertThat(ledger(program)).isEqualTo(ledger);
  }

  @Test
  void p3EveryCellIsCounted() {
    assertThat(mixed.text(Lists.DAY, "run.json"))
        .containsPattern(
            Pattern.compile("mixed-2024-05-06.csv\"[^}]*\"read\":2,\"held\":3,\"missing\":1"));
  }

  @Test
  void p4EveryHeldCellCanBeFound() {
    assertThat(mixed.text(Lists.DAY, "held.csv").lines())
        .filteredOn(line -> line.startsWith("mixed-2024-05-06.csv"))
        .hasSize(3)
        .allMatch(
            line -> line.matches("mixed-2024-05-06.csv,[34],(in|out)put,[^,]+,[a-z-]+,.+,.+"));
  }

  @Test
  void p5ABadListBlocksNoOther() {
    assertThat(mixed.text(Lists.DAY, "held.csv")).contains("broken-2024-05-06.csv,3,,,malformed");
    assertThat(mixed.text(Lists.DAY, "prices.csv")).contains("DeepSeek,DeepSeek-V2", "ACME,one");
  }

  @Test
  void p6AKilledRunLosesNothing() throws Exception {
    Program program = mixed(folder);
    Process killed = program.start("run", "--as-of", Lists.DAY, "--quiet");
    Path journal = folder.resolve("data/journal");
    while (killed.isAlive() && !Files.exists(journal)) {
      Thread.sleep(1);
    }
    killed.destroyForcibly().waitFor();

    assertThat(program.run("run", "--as-of", Lists.DAY, "--quiet").exitCode()).isIn(0, 3);
    assertSameFiles(program, mixed);
    assertThat(ledger(program)).isEqualTo(ledger(mixed));
  }

  @Test
  void p7RunsDoNotOverlap() throws IOException {
    Program program = new Program(folder).withInput("a-2024-05-06.csv", Lists.STEADY);
    Path data = Files.createDirectories(folder.resolve("data"));
    try (FileChannel other =
        FileChannel.open(
            data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      assertThat(program.run("run", "--as-of", Lists.DAY).exitCode()).isEqualTo(4);
    }
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void p8TheSameBytesOnAnotherMachine() throws IOException {
    Program elsewhere =
        mixed(folder)
            .with(
                "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Dfile.encoding=GBK");
    elsewhere.run("run", "--as-of", Lists.DAY, "--quiet");
    assertSameFiles(elsewhere, mixed);
  }

  @Test
  void p9WithoutAUnitThereIsNoPrice() {
    assertThat(mixed.text(Lists.DAY, "prices.csv")).doesNotContain("nobody.csv", "ACME,three");
    assertThat(mixed.text(Lists.DAY, "held.csv")).contains("nobody.csv", "unit-not-stated");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void p10InputIsNotWrittenToAndNothingOutsideIsReadThroughIt() throws IOException {
    assertThat(state(mixed.folder().resolve("input"))).isEqualTo(inputBefore);
    assertThat(mixed.text(Lists.DAY, "prices.csv")).doesNotContain("Qwen-Max");
    assertThat(mixed.text(Lists.DAY, "held.csv")).contains("link.csv,,,,not-readable");
  }

  private static Program mixed(Path where) throws IOException {
    Files.createDirectories(where);
    Program program =
        new Program(where)
            .withInput("good-2024-05-06.csv", Lists.STEADY)
            .withInput("mixed-2024-05-06.csv", MIXED)
            .withInput("nobody.csv", Lists.WITHOUT_UNIT)
            .withInput("broken-2024-05-06.csv", BROKEN);
    Path outside = Files.writeString(where.resolve("outside.csv"), Lists.INPUT_ONLY);
    Files.createSymbolicLink(where.resolve("input/link.csv"), outside);
    return program;
  }

  private static List<String> ledger(Program program) {
    try (var ledger = Database.inFolder(program.folder().resolve("data/ledger"))) {
      return LedgerDump.of(ledger);
    }
  }

  private static void assertSameFiles(Program program, Program other) {
    SortedMap<String, byte[]> found = program.files("output");
    SortedMap<String, byte[]> wanted = other.files("output");
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    wanted.remove(Lists.DAY + "/run.json");
    wanted.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
  }

  /** Every entry with its size and the time of its last change. */
  private static Map<String, String> state(Path input) throws IOException {
    var state = new TreeMap<String, String>();
    try (Stream<Path> entries = Files.list(input)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        var all = Files.readAttributes(entry, "*", LinkOption.NOFOLLOW_LINKS);
        state.put(entry.toString(), all.get("size") + " " + all.get("lastModifiedTime"));
      }
    }
    return state;
  }
}
