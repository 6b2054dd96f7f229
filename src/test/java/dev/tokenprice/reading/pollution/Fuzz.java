package dev.tokenprice.reading.pollution;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader under random damage: no crash, no file that takes long, no cell uncounted, no other
 * price. {@code main} goes on for as many seconds as it is told.
 */
final class Fuzz {
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern MARKS = Pattern.compile("[\\s'#;|,\\\\]");
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  private final List<CleanFile> files = CleanFile.NAMES.stream().map(CleanFile::load).toList();
  private final Map<String, Set<String>> clean = new HashMap<>();
  private long refused;
  private long prices;

  Fuzz() {
    files.forEach(file -> clean.put(file.name(), withoutMarks(ReadPrices.of(file.text()))));
  }

  /** Seconds, and the seed of the first file; a fault is told with the seed of its file. */
  public static void main(String[] arguments) {
    long seconds = Long.parseLong(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Instant end = Instant.now().plusSeconds(seconds);
    var fuzz = new Fuzz();
    long first = seed;
    long faults = 0;
    while (Instant.now().isBefore(end)) {
      try {
        fuzz.check(seed++);
      } catch (AssertionError fault) {
        faults++;
        System.out.println(fault.getMessage());
      }
    }
    System.out.printf(
        "%d files in %d s: %d refused, %d prices read, %d faults%n",
        seed - first, seconds, fuzz.refused, fuzz.prices, faults);
  }

  long prices() {
    return prices;
  }

  long refused() {
    return refused;
  }

  /**
   * @throws AssertionError with the seed and the bytes if something is wrong
   */
  void check(long seed) {
    var random = new Random(seed);
    CleanFile file = files.get(random.nextInt(files.size()));
    var mutation = new Mutation(random);
    long start = THREADS.getCurrentThreadCpuTime();
    if (random.nextInt(4) == 0) {
      count(seed, "garbled.csv", mutation.garbled(file));
    } else if (random.nextInt(8) == 0) {
      byte[] gzip = Mutation.gzip(mutation.damaged(file));
      count(seed, "cut.csv.gz", Arrays.copyOf(gzip, random.nextInt(gzip.length + 1)));
    } else {
      samePrices(seed, file, mutation.damaged(file));
    }
    if (THREADS.getCurrentThreadCpuTime() - start > LONG.toNanos()) {
      throw new AssertionError("seed " + seed + " takes more than " + LONG + " of the processor");
    }
  }

  private void count(long seed, String name, byte[] bytes) {
    try {
      PriceListReading reading = READER.read(name, bytes, Mapping.none());
      refused += reading.refusal().isPresent() ? 1 : 0;
      try (Stream<CellReading> cells = reading.cells()) {
        cells.forEach(cell -> counted(seed, cell));
      }
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static void counted(long seed, CellReading cell) {
    int states =
        (cell.isRead() ? 1 : 0) + (cell.isMissing() ? 1 : 0) + (cell.held() == null ? 0 : 1);
    if (states != 1) {
      throw new AssertionError("seed " + seed + ": " + cell + " is counted " + states + " times");
    }
  }

  /** A mark in a name may be a part of it, for all a reader knows. */
  private static Set<String> withoutMarks(Set<String> prices) {
    return prices.stream()
        .map(price -> MARKS.matcher(price).replaceAll(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void samePrices(long seed, CleanFile file, byte[] bytes) {
    count(seed, "prices.csv", bytes);
    Set<String> found = withoutMarks(ReadPrices.of(bytes));
    prices += found.size();
    found.removeAll(clean.get(file.name()));
    if (!found.isEmpty()) {
      throw new AssertionError("seed " + seed + ", " + file.name() + ": " + found);
    }
  }
}
