package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that bring a new list with the prices of the night before. */
class QuietNightsTest {
  private static final int NIGHTS = 10;
  private static final long A_MEGABYTE_IN_A_HUNDRED_NIGHTS = (1 << 20) / 100 * NIGHTS;

  @TempDir private Path root;

  @Test
  void leaveTheDatabaseAsLargeAsTheFirst() throws Exception {
    var nights = new Nights(root);
    String[] rows = IntStream.range(0, 500).mapToObj(i -> "m" + i + " 1").toArray(String[]::new);
    LocalDate day = LocalDate.parse("2024-01-01");
    nights.put("q-" + day + ".csv", rows);
    nights.run(day.toString());
    long first = bytes();
    for (int i = 1; i <= NIGHTS; i++) {
      LocalDate next = day.plusDays(i);
      nights.put("q-" + next + ".csv", rows);
      nights.run(next.toString());
    }
    assertThat(bytes()).isLessThan(first + A_MEGABYTE_IN_A_HUNDRED_NIGHTS);
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("data/ledger"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
