package dev.tokenprice.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long reading will still take, if it goes on as since the first records. */
final class Remaining {
  private long total;
  private long firstBytes;
  private @Nullable Instant first;

  /**
   * @param bytes to read in all
   */
  void toRead(long bytes) {
    total = bytes;
    first = null;
  }

  /**
   * What is left after so many bytes; empty while nothing can be said, as before the second call.
   */
  Optional<Duration> after(long bytes, Instant now) {
    Instant begin = first;
    if (begin == null) {
      first = now;
      firstBytes = bytes;
      return Optional.empty();
    }
    long read = bytes - firstBytes;
    if (read <= 0 || bytes > total) {
      return Optional.empty();
    }
    double perByte = (double) Duration.between(begin, now).toMillis() / read;
    return Optional.of(Duration.ofMillis(Math.round(perByte * (total - bytes))));
  }
}
