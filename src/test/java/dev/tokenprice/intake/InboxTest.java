package dev.tokenprice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.pricing.HoldReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir private Path root;
  private Path input;

  @BeforeEach
  void makeFolder() throws IOException {
    input = Files.createDirectory(root.resolve("input"));
  }

  @Test
  void sortsFilesByNameAndKind() throws IOException {
    for (String name :
        List.of(
            "b.csv",
            "A.TSV",
            "c.txt.gz",
            "c.yml",
            "models.yml",
            "workloads.yml",
            "fx/ecb.csv",
            "claims/may.csv",
            "mappings/qwen.yml",
            "README.md",
            "d.csv.gz.part",
            "e.csv.tmp",
            "f.csv.crdownload",
            ".hidden.csv",
            "~$lock.csv",
            "mappings/readme.csv",
            "豆包.csv",
            "a b+c%20.csv")) {
      put(name, "x");
    }

    assertThat(look().deliveries())
        .extracting(delivery -> delivery.name() + " " + delivery.kind())
        .containsExactly(
            "A.TSV PRICE_LIST",
            "a b+c%20.csv PRICE_LIST",
            "b.csv PRICE_LIST",
            "c.txt.gz PRICE_LIST",
            "c.yml MAPPING",
            "models.yml SETTINGS",
            "workloads.yml SETTINGS",
            "豆包.csv PRICE_LIST",
            "fx/ecb.csv EXCHANGE_RATES",
            "claims/may.csv CLAIMS",
            "mappings/qwen.yml MAPPING");
    assertThat(look().refused()).isEmpty();
  }

  @Test
  void fingerprintsBytes() throws IOException {
    put("a.csv", "abc");

    assertThat(look().deliveries())
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.sha256())
                  .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
              assertThat(delivery.bytes()).isEqualTo(3);
            });
  }

  @Test
  void refusesWhatIsNoRegularFile() throws Exception {
    Files.writeString(root.resolve("secret.csv"), "secret");
    Files.createSymbolicLink(input.resolve("link.csv"), root.resolve("secret.csv"));
    Files.createSymbolicLink(input.resolve("fx"), root);
    Files.createDirectory(input.resolve("folder.csv"));
    assertThat(new ProcessBuilder("mkfifo", input.resolve("fifo.csv").toString()).start().waitFor())
        .isZero();
    put("good.csv", "x");

    assertThat(look().deliveries()).extracting(Delivery::name).containsExactly("good.csv");
    assertThat(look().refused())
        .extracting(held -> held.where().file() + " " + held.evidence().get(0))
        .containsExactly(
            "fifo.csv special-file",
            "folder.csv directory",
            "link.csv symbolic-link",
            "fx symbolic-link");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    put("big.csv", "12345");

    assertThat(Inbox.look(input, new Limits(4)).refused())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.reason()).isEqualTo(HoldReason.TOO_LARGE);
              assertThat(held.evidence()).containsExactly("5", "4");
            });
  }

  @Test
  void archivesBytesOnce() throws IOException {
    put("a.csv", "abc");
    Delivery delivery = look().deliveries().get(0);
    var archive = new Archive(root.resolve("archive"));
    archive.store(delivery);
    archive.store(delivery);

    assertThat(archive.open(delivery.sha256()).readAllBytes())
        .isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    try (var files = Files.walk(root.resolve("archive"))) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(root.resolve("archive/ba").resolve(delivery.sha256() + ".gz"));
    }
    assertThatThrownBy(() -> archive.open("00" + delivery.sha256().substring(2)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void doesNotArchiveWhatChangedMeanwhile() throws IOException {
    put("a.csv", "abc");
    Delivery delivery = look().deliveries().get(0);
    put("a.csv", "abd");
    var archive = new Archive(root.resolve("archive"));

    assertThatThrownBy(() -> archive.store(delivery)).isInstanceOf(ChangedFileException.class);
    assertThat(archive.holds(delivery.sha256())).isFalse();
  }

  @Test
  void theJournalSurvivesALineThatWasCutShort() throws IOException {
    var archive = new Archive(root.resolve("archive"));
    Path file = root.resolve("journal.tsv");
    var journal = new Journal(file, archive);
    put("a\tb%\n.csv", "abc");
    put("b.csv", "abc");
    List<Delivery> deliveries = look().deliveries();
    journal.add(LocalDate.parse("2024-05-30"), deliveries.subList(0, 1), List.of());
    Files.writeString(file, Files.readString(file) + "2024-05-31\tPRICE_LI");
    journal.add(LocalDate.parse("2024-05-31"), deliveries.subList(1, 2), List.of());

    assertThat(journal.runs().stream().flatMap(List::stream))
        .extracting(entry -> entry.businessDate() + " " + entry.delivery().name())
        .containsExactly("2024-05-30 a\tb%\n.csv", "2024-05-31 b.csv");
  }

  @Test
  void oneRunAtATime() throws IOException {
    Path data = root.resolve("data");
    try (RunLock first = RunLock.take(data).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(RunLock.take(data)).isEmpty();
    }
    try (RunLock next = RunLock.take(data).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  private Intake look() throws IOException {
    return Inbox.look(input, Limits.DEFAULT);
  }

  private void put(String name, String content) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
