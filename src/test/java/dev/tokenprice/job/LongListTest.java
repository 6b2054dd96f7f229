package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are staged before they are read to the end, in several chunks. */
class LongListTest {
  private static final String DAY = "2024-05-31";
  private static final int RECORDS = 6_000;

  @TempDir private Path folder;

  @Test
  void isStagedAsIfItHadBeenReadToTheEndBefore() throws Exception {
    assertThat(staged()).hasSizeGreaterThan(3 * RECORDS).isEqualTo(stagedWhole());
  }

  @Test
  void isStagedAnewWhenTheLastRecordContradictsTheFirst() throws Exception {
    String last = "vendor,model-0,0.5,2";

    assertThat(staged(last))
        .isEqualTo(stagedWhole(last))
        .filteredOn(row -> row.startsWith("held_cell "))
        .hasSize(2)
        .allMatch(row -> row.contains("reason=duplicate"));
  }

  @Test
  void leavesNothingWhenItIsRefusedAtItsEnd() throws Exception {
    String[] unreadable =
        IntStream.range(0, 2 * RECORDS)
            .mapToObj(i -> "vendor,other-" + i + ",1 bushel,1 bushel")
            .toArray(String[]::new);

    var nights = new Nights(folder);
    var limits = new ReadingLimits(1 << 30, 100_000, 10, 1 << 20, 100, 30, 0.5);
    List<String> staged =
        ledger(nights, new InputReaders(nights.input(), Vocabulary.builtIn(), limits), unreadable);

    assertThat(staged)
        .noneMatch(row -> row.startsWith("offer ") || row.startsWith("price_point "))
        .anyMatch(row -> row.startsWith("delivery ") && row.contains("state=REFUSED"))
        .filteredOn(row -> row.startsWith("held_cell "))
        .singleElement()
        .asString()
        .contains("reason=too-large", "held-share");
  }

  private List<String> staged(String... more) throws Exception {
    var nights = new Nights(folder.resolve("staged"));
    return ledger(
        nights,
        new InputReaders(nights.input(), Vocabulary.builtIn(), ReadingLimits.DEFAULT),
        more);
  }

  private List<String> stagedWhole(String... more) throws Exception {
    return ledger(new Nights(folder.resolve("whole")), new ToTheEnd(), more);
  }

  private static List<String> ledger(Nights nights, FileReaders readers, String... more)
      throws Exception {
    Stream<String> header = Stream.of("vendor,model,input (CNY/1M tokens),output (CNY/1M tokens)");
    Stream<String> rows =
        IntStream.range(0, RECORDS).mapToObj(i -> "vendor,model-" + i + ",1." + i + ",2." + i);
    String[] list = Stream.of(header, rows, Stream.of(more)).flatMap(s -> s).toArray(String[]::new);
    nights.put("long-2024-05-31.csv", list);
    assertThat(nights.run(DAY, readers, new PlainReport(nights.output()))).isEqualTo(Work.DONE);
    try (Database database = nights.open()) {
      return LedgerDump.of(database);
    }
  }

  private static final class ToTheEnd extends PlainReaders {
    @Override
    public Reading priceList(Delivery list) throws IOException {
      return new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT)
          .read(list.name(), Content.of(list.path()), Mapping.none());
    }
  }
}
