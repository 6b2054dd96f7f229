package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as another host read it. */
final class SharedReading implements Reading {
  private final SharedReadings readings;
  private final String name;
  private final ListHead head;

  SharedReading(SharedReadings readings, String name, ListHead head) {
    this.readings = readings;
    this.name = name;
    this.head = head;
  }

  @Override
  public String source() {
    return head.source();
  }

  @Override
  public @Nullable LocalDate listDate() {
    return head.listDate();
  }

  @Override
  public Optional<Held> refusal() {
    return Optional.ofNullable(head.refusal());
  }

  @Override
  public Stream<RowReading> rows() {
    Stream<RowReading> rows =
        IntStream.rangeClosed(1, head.pages())
            .boxed()
            .flatMap(page -> PageReader.rows(readings.existing(name, page)).stream());
    return head.failed() ? Stream.concat(rows, Stream.of(head).flatMap(h -> failure())) : rows;
  }

  private Stream<RowReading> failure() {
    throw new FailedReadingException(PageReader.failure(readings.existing(name, head.pages() + 1)));
  }
}
