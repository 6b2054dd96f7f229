package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.text.TextRange;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that hosts read in parts gives the ledger that one machine gives. */
class SharedRangesTest {
  private static final String DAY = "2024-05-31";
  private static final String LIST = "long-2024-05-31.csv";
  private static final int RECORDS = 6_000;
  private static final long RANGE = 50_000;
  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 30, 100_000, 10, 1 << 20, 1_000, 30, 0.5);

  private static Postgres postgres;

  @TempDir private Path folder;

  /** Of the parts that hosts took, and how often the manager read the list as a whole. */
  private final List<TextRange> parts = Collections.synchronizedList(new ArrayList<>());

  private final AtomicInteger whole = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void aListInPartsIsJoined() throws Exception {
    List<String> shared = shared();

    assertThat(shared).hasSizeGreaterThan(3 * RECORDS).isEqualTo(alone());
    assertThat(parts).hasSize(6).doesNotHaveDuplicates();
    assertThat(whole).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "prices in USD,,,",
        "model,rank,score,votes",
        "vendor,model,input (USD/1K tokens),output (USD/1K tokens)",
        "vendor,dear,900000,900000,",
      })
  void aListWithAPartThatDoesNotStandIsReadAsAWhole(String amid) throws Exception {
    assertThat(shared(amid)).isEqualTo(alone(amid));
    assertThat(parts).hasSize(6);
    assertThat(whole).hasValue(1);
  }

  @Test
  void aListWhosePricesContradictEachOtherIsReadAsAWhole() throws Exception {
    String[] last = {"vendor,other,1,1,", "vendor,model-0,0.5,2,"};

    assertThat(shared(last))
        .isEqualTo(alone(last))
        .filteredOn(row -> row.startsWith("held_cell ") && row.contains("reason=duplicate"))
        .hasSize(2);
    assertThat(whole).hasValue(1);
  }

  @Test
  void aListThatIsRefusedAtItsEndLeavesNothing() throws Exception {
    String[] unreadable =
        IntStream.range(0, 2 * RECORDS)
            .mapToObj(i -> "vendor,other-" + i + ",1 bushel,1 bushel,")
            .toArray(String[]::new);

    assertThat(shared(unreadable))
        .isEqualTo(alone(unreadable))
        .noneMatch(row -> row.startsWith("offer "));
    assertThat(whole).hasValue(0);
  }

  @Test
  void aListThatIsRefusedAndContradictsItselfLeavesNothing() throws Exception {
    String[] both =
        Stream.concat(
                Stream.of("vendor,model-0,0.5,2,"),
                IntStream.range(0, 2 * RECORDS)
                    .mapToObj(i -> "vendor,other-" + i + ",1 bushel,1 bushel,"))
            .toArray(String[]::new);

    assertThat(shared(both)).isEqualTo(alone(both)).noneMatch(row -> row.startsWith("offer "));
  }

  @Test
  void aNightThatEndedAmidTheReadingGoesOnWithThePartsThatAreNotRead() throws Exception {
    Store store = postgres.emptyStore();
    var orders = new AtomicInteger();
    Function<Path, FileReaders> failing =
        input -> {
          if (orders.incrementAndGet() > 3) {
            throw new IllegalStateException("the disk of this host is full");
          }
          return new Parts(input);
        };
    Nights nights = night("shared");
    try (Database database = Database.at(store)) {
      NightlyJob failed = job(nights, database, store, failing);
      assertThatThrownBy(() -> nights.run(failed, DAY)).isInstanceOf(NightlyFailureException.class);
      assertThat(parts).hasSize(3);

      assertThat(nights.run(job(nights, database, store, Parts::new), DAY)).isEqualTo(Work.DONE);
      assertThat(LedgerDump.of(database)).isEqualTo(alone());
    }
    assertThat(parts).hasSize(6).doesNotHaveDuplicates();
    assertThat(whole).hasValue(0);
  }

  @Test
  void aListWithAMappingIsOnePartition() throws Exception {
    Nights shared = night("shared");
    Nights alone = night("alone");
    for (Nights nights : List.of(shared, alone)) {
      nights.put(LIST.replace(".csv", ".yml"), "vendor: other");
    }

    assertThat(shared(shared)).isEqualTo(alone(alone));
    assertThat(parts).isEmpty();
    assertThat(whole).hasValue(0);
  }

  private List<String> shared(String... amid) throws Exception {
    return shared(night("shared", amid));
  }

  private List<String> shared(Nights nights) throws Exception {
    Store store = postgres.emptyStore();
    try (Database database = Database.at(store)) {
      NightlyJob job = job(nights, database, store, Parts::new);
      assertThat(nights.run(job, DAY)).isEqualTo(Work.DONE);
      return LedgerDump.of(database);
    }
  }

  private List<String> alone(String... amid) throws Exception {
    return alone(night("alone", amid));
  }

  private static List<String> alone(Nights nights) throws Exception {
    nights.run(DAY, readers(nights.input()), new PlainReport(nights.output()));
    try (Database database = nights.open()) {
      return LedgerDump.of(database);
    }
  }

  private NightlyJob job(
      Nights nights, Database database, Store store, Function<Path, FileReaders> workers)
      throws Exception {
    return nights.job(
        database,
        new Whole(nights.input()),
        new PlainReport(nights.output()),
        new SharedNight(store, "1", workers));
  }

  /**
   * A folder with a list whose notes have line breaks and what looks like records.
   *
   * @param amid lines after half of the records
   */
  private Nights night(String name, String... amid) {
    var nights = new Nights(folder.resolve(name));
    Stream<String> header =
        Stream.of("vendor,model,input (CNY/1M tokens),output (CNY/1M tokens),note");
    String[] lines =
        Stream.of(header, records(0), Stream.of(amid), records(RECORDS / 2))
            .flatMap(part -> part)
            .toArray(String[]::new);
    nights.put(LIST, lines);
    return nights;
  }

  private static Stream<String> records(int first) {
    return IntStream.range(first, first + RECORDS / 2)
        .mapToObj(i -> "vendor,model-" + i + ",1." + i + ",2." + i + ",\"of\nx,\"\"y\"\"\n\"");
  }

  private static InputReaders readers(Path input) {
    return new InputReaders(input, Vocabulary.builtIn(), LIMITS, RANGE);
  }

  /** Of a worker: the parts that it reads are kept. */
  private final class Parts extends Delegating {
    Parts(Path input) {
      super(readers(input));
    }

    @Override
    public Reading range(Delivery list, TextRange range) throws IOException {
      parts.add(range);
      return super.range(list, range);
    }
  }

  /** Of the manager: the lists that it reads are counted. */
  private final class Whole extends Delegating {
    Whole(Path input) {
      super(readers(input));
    }

    @Override
    public Reading priceList(Delivery list) throws IOException {
      whole.incrementAndGet();
      return super.priceList(list);
    }
  }

  private static class Delegating implements FileReaders {
    private final FileReaders readers;

    Delegating(FileReaders readers) {
      this.readers = readers;
    }

    @Override
    public String digest(Delivery list) throws IOException {
      return readers.digest(list);
    }

    @Override
    public Reading priceList(Delivery list) throws IOException {
      return readers.priceList(list);
    }

    @Override
    public List<TextRange> ranges(Delivery list) throws IOException {
      return readers.ranges(list);
    }

    @Override
    public Reading range(Delivery list, TextRange range) throws IOException {
      return readers.range(list, range);
    }

    @Override
    public FirstRows joined(Reading parts) {
      return readers.joined(parts);
    }

    @Override
    public Values<ExchangeRate> rates(Delivery file) throws IOException {
      return readers.rates(file);
    }

    @Override
    public Values<Claim> claims(Delivery file) throws IOException {
      return readers.claims(file);
    }

    @Override
    public Held refusal(Delivery file, Exception fault) {
      return readers.refusal(file, fault);
    }
  }
}
