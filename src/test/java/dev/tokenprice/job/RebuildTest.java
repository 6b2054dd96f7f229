package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.job.Rebuild.Rebuilt;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {
  private static final String HEADER = "厂商,模型,输入价格(元/千tokens),输出价格(元/千tokens)";

  @TempDir private Path root;
  private Nights nights;

  @BeforeEach
  void start() {
    nights = new Nights(root);
  }

  @Test
  void equalsTheGrownOneRowForRow() throws Exception {
    growALedger();
    List<String> grown = rows();
    assertThat(grown).hasSizeGreaterThan(30);

    Rebuilt rebuilt = rebuild(Vocabulary.builtIn());

    assertThat(rows()).isEqualTo(grown);
    assertThat(rebuilt).isEqualTo(new Rebuilt(8, 12));
    assertThat(files("data")).doesNotContain("ledger.building", "ledger.new", "ledger.old");
  }

  @Test
  void readsWithTheVocabularyOfToday() throws Exception {
    Path words = words("机型");
    nights.put("a-2024-05-21.csv", "厂商,机型,输入价格(元/千tokens)", "阿里云,qwen-max,0.04");
    night("2024-05-21");
    assertThat(rows()).noneMatch(row -> row.startsWith("price_point"));

    rebuild(Vocabulary.builtIn().with(words));
    List<String> rebuilt = rows();

    assertThat(rebuilt).anyMatch(row -> row.startsWith("price_point"));
    assertThat(rebuilt).isEqualTo(grownWith(Vocabulary.builtIn().with(words)));
  }

  @Test
  void aDamagedLedgerCostsNoHistory() throws Exception {
    oneNight();
    List<String> grown = rows();
    Files.writeString(root.resolve("data/ledger/tokenprice.script"), "nonsense");

    rebuild(Vocabulary.builtIn());

    assertThat(rows()).isEqualTo(grown);
  }

  @Test
  void leavesTheLedgerAloneWhenTheArchiveLacksAFile() throws Exception {
    oneNight();
    List<String> grown = rows();
    Files.delete(archived().get(0));

    assertThatThrownBy(() -> rebuild(Vocabulary.builtIn()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not in the archive (SHA-256 ");
    assertThat(rows()).isEqualTo(grown);
  }

  @Test
  void refusesAnArchivedFileWithOtherBytes() throws Exception {
    oneNight();
    List<String> grown = rows();
    List<Path> archived = archived();
    Files.copy(archived.get(0), archived.get(1), StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> rebuild(Vocabulary.builtIn()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected bytes of SHA-256 ");
    assertThat(rows()).isEqualTo(grown);
  }

  /** A kill between any two steps of the replacement leaves a whole ledger in use. */
  @ParameterizedTest
  @ValueSource(strings = {"building", "new", "new old", "old"})
  void aReplacementCutShortIsEnded(String left) throws Exception {
    oneNight();
    List<String> grown = rows();
    Path data = root.resolve("data");
    if (left.contains("old")) {
      copy(data.resolve("ledger"), data.resolve("ledger.old"));
    }
    if (left.contains("new")) {
      copy(data.resolve("ledger"), data.resolve("ledger.new"));
      Files.writeString(data.resolve("ledger/tokenprice.script"), "nonsense");
    }
    if (left.equals("building")) {
      Files.createDirectories(data.resolve("ledger.building"));
      Files.writeString(data.resolve("ledger.building/tokenprice.script"), "nonsense");
    }
    if (left.equals("new old")) {
      delete(data.resolve("ledger"));
    }

    assertThat(rows()).isEqualTo(grown);
    rebuild(Vocabulary.builtIn());
    assertThat(rows()).isEqualTo(grown);
    assertThat(files("data")).containsExactlyInAnyOrder("archive", "ledger", "ledger.seal");
  }

  /** Corrections, a late list, a mapping that comes, changes and goes, a list that goes. */
  private void growALedger() throws Exception {
    nights.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,0.12,0.12", "阿里云,qwen-plus,0.02,面议");
    nights.put("b.csv", "model,input,output", "m,1,2", "n,3,4");
    nights.put("fx/rates.csv", "date,currency,rate,source", "2024-05-21,USD,7.2358,ECB");
    nights.put(
        "claims/c.csv",
        "vendor,model,date,claim,claimed,compared_to",
        "阿里云,qwen-max,2024-05-21,降67%,67%,");
    night("2024-05-21");
    nights.put("b.yml", "unit: 元/千tokens");
    night("2024-05-22");
    nights.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,0.11,0.12", "阿里云,qwen-plus,0.02,0.02");
    nights.put("a-2024-05-23.csv", HEADER, "阿里云,qwen-max,0.04,0.12");
    night("2024-05-23");
    nights.put("a-2024-05-22.csv", HEADER, "阿里云,qwen-max,0.10,0.12");
    nights.put("b.yml", "unit: 元/百万tokens");
    night("2024-05-24");
    night("2024-05-24");
    nights.put("b.csv", "model,input,output", "m,1,2", "n,2,4");
    night("2024-05-24");
    nights.remove("b.yml");
    nights.remove("a-2024-05-21.csv");
    night("2024-05-25");
    nights.put("b.yml", "unit: 元/百万tokens");
    night("2024-05-26");
    nights.put("b.yml", "unit: 元/千tokens");
    night("2024-05-27");
  }

  private void oneNight() throws Exception {
    nights.put("a-2024-05-21.csv", HEADER, "阿里云,qwen-max,0.12,0.12");
    nights.put("fx/rates.csv", "date,currency,rate,source", "2024-05-21,USD,7.2358,ECB");
    night("2024-05-21");
  }

  private void night(String businessDate) throws Exception {
    nights.run(businessDate, readers(Vocabulary.builtIn()), new PlainReport(nights.output()));
  }

  private List<String> grownWith(Vocabulary vocabulary) throws Exception {
    delete(root.resolve("data"));
    delete(root.resolve("output"));
    nights.run("2024-05-21", readers(vocabulary), new PlainReport(nights.output()));
    return rows();
  }

  private FileReaders readers(Vocabulary vocabulary) {
    return new InputReaders(root.resolve("input"), vocabulary, ReadingLimits.DEFAULT);
  }

  private Rebuilt rebuild(Vocabulary vocabulary) throws IOException {
    var archive = new Archive(root.resolve("data/archive"));
    return new Rebuild(
            archive,
            new Journal(root.resolve("data/archive/journal.tsv"), archive),
            input -> new InputReaders(input, vocabulary, ReadingLimits.DEFAULT),
            JobProgress.SILENT)
        .replace(root.resolve("data/ledger"));
  }

  private Path words(String header) throws IOException {
    Path folder = Files.createDirectories(root.resolve("words"));
    Files.writeString(folder.resolve("mine.yml"), "role:\n  model: [[" + header + "]]\n");
    return folder;
  }

  private List<String> rows() {
    try (Database database = nights.open()) {
      return LedgerDump.of(database);
    }
  }

  private List<Path> archived() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("data/archive"))) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
