package dev.tokenprice.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long something will still take, if it goes on as since it was first asked. */
final class Remaining {
  private long firstDone;
  private @Nullable Instant first;

  /**
   * What is left when so much of it all is done; empty while nothing can be said, as before the
   * second call.
   */
  Optional<Duration> after(long done, long total, Instant now) {
    Instant begin = first;
    if (begin == null) {
      first = now;
      firstDone = done;
      return Optional.empty();
    }
    long since = done - firstDone;
    if (since <= 0 || done > total) {
      return Optional.empty();
    }
    double each = (double) Duration.between(begin, now).toMillis() / since;
    return Optional.of(Duration.ofMillis(Math.round(each * (total - done))));
  }
}
