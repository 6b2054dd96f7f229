package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.testkit.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that hosts read in parts gives the ledger that one machine gives. */
class SharedRangesTest {
  private static final String LIST = "long-2024-05-31.csv";
  private static final int RECORDS = 6_000;
  private static final long RANGE = 50_000;
  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 30, 100_000, 10, 1 << 20, 1_000, 30, 0.5);

  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  @TempDir private Path folder;

  /** Parts that hosts read, and lists that the manager read as a whole. */
  private final List<String> parts = Collections.synchronizedList(new ArrayList<>());

  private final List<String> whole = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aListInPartsIsJoined() throws Exception {
    List<String> shared = shared();

    assertThat(shared).hasSizeGreaterThan(3 * RECORDS).isEqualTo(alone());
    assertThat(parts).hasSize(6).doesNotHaveDuplicates();
    assertThat(whole).isEmpty();
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
    assertThat(whole).containsExactly(LIST);
  }

  @Test
  void aListWhosePricesContradictEachOtherIsReadAsAWhole() throws Exception {
    String[] last = {"vendor,other,1,1,", "vendor,model-0,0.5,2,"};

    assertThat(shared(last))
        .isEqualTo(alone(last))
        .filteredOn(row -> row.startsWith("held_cell ") && row.contains("reason=duplicate"))
        .hasSize(2);
    assertThat(whole).containsExactly(LIST);
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
    assertThat(whole).isEmpty();
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
    var orders = new AtomicInteger();
    Function<Path, FileReaders> failing =
        input -> {
          if (orders.incrementAndGet() > 3) {
            throw new IllegalStateException("the disk of this host is full");
          }
          return host(input);
        };
    try (SharedNights night = onStore(night("shared"))) {
      assertThatThrownBy(() -> night.run(failing)).isInstanceOf(NightlyFailureException.class);
      assertThat(parts).hasSize(3);

      assertThat(night.run(this::host)).isEqualTo(Work.DONE);
      assertThat(night.ledger()).isEqualTo(alone());
    }
    assertThat(parts).hasSize(6).doesNotHaveDuplicates();
    assertThat(whole).isEmpty();
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
    assertThat(whole).isEmpty();
  }

  private List<String> shared(String... amid) throws Exception {
    return shared(night("shared", amid));
  }

  private List<String> shared(Nights nights) throws Exception {
    try (SharedNights night = onStore(nights)) {
      assertThat(night.run(this::host)).isEqualTo(Work.DONE);
      return night.ledger();
    }
  }

  private List<String> alone(String... amid) throws Exception {
    return alone(night("alone", amid));
  }

  private static List<String> alone(Nights nights) throws Exception {
    return nights.ledgerAfter(SharedNights.DAY, readers(nights.input()));
  }

  private SharedNights onStore(Nights nights) throws Exception {
    return new SharedNights(nights, POSTGRES.emptyStore(), manager(nights.input()));
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

  private FileReaders host(Path input) {
    return new WatchedReaders(
        readers(input),
        (list, part) -> {
          if (!part.isEmpty()) {
            parts.add(part);
          }
        });
  }

  private FileReaders manager(Path input) {
    return new WatchedReaders(
        readers(input),
        (list, part) -> {
          if (part.isEmpty()) {
            whole.add(list);
          }
        });
  }
}
