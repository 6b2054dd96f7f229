package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.shared.FailedReadingException;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose parts were read apart, and all stood. If its prices speak against each other it is
 * read as a whole, here.
 */
final class JoinedReading implements Reading {
  private final Reading parts;
  private final Delivery list;
  private final FileReaders readers;

  JoinedReading(Reading parts, Delivery list, FileReaders readers) {
    this.parts = parts;
    this.list = list;
    this.readers = readers;
  }

  @Override
  public String source() {
    return parts.source();
  }

  @Override
  public @Nullable LocalDate listDate() {
    return parts.listDate();
  }

  @Override
  public Optional<Held> refusal() {
    return Optional.empty();
  }

  @Override
  public Optional<FirstRows> firstRows() {
    return Optional.of(readers.joined(parts));
  }

  /**
   * @throws FailedReadingException if the list, read as a whole, is refused
   */
  @Override
  public Stream<RowReading> rows() {
    Reading whole = whole();
    whole.firstRows().ifPresent(JoinedReading::goThrough);
    whole
        .refusal()
        .ifPresent(
            held -> {
              throw new FailedReadingException(held);
            });
    return whole.rows();
  }

  private Reading whole() {
    try {
      return readers.priceList(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void goThrough(FirstRows first) {
    try (first) {
      first.forEachRemaining(row -> {});
    }
  }
}
