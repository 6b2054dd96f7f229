package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one price list says. */
public interface Reading {
  /** The series' name: the mapping's, else the file's name without its date and endings. */
  String source();

  /** The date in the file's name; null if it has none. */
  @Nullable LocalDate listDate();

  /** Why the whole list was refused; empty if it was read. A refused list has no rows. */
  Optional<Held> refusal();

  /**
   * The records of a list that was not read to its end yet: the way there, to be gone once and
   * before {@link #rows}. Empty if it was; the caller closes them.
   */
  default Optional<FirstRows> firstRows() {
    return Optional.empty();
  }

  /** The records in the order of the file, read as the stream is consumed; may be called again. */
  Stream<RowReading> rows();
}
