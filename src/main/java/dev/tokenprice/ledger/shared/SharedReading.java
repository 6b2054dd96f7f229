package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as other hosts read it, in one part or several. */
final class SharedReading implements Reading {
  private final SharedReadings readings;
  private final List<Part> parts;

  /** What one host left, under one name. */
  record Part(String name, ListHead head) {
    /** Whether it was read to its end. */
    boolean isWhole() {
      return head.refusal() == null && !head.failed();
    }

    private Stream<Page> pages() {
      return IntStream.rangeClosed(1, head.pages()).mapToObj(number -> new Page(name, number));
    }
  }

  private record Page(String name, int number) {}

  /**
   * @param parts at least one; all but the last were read to their end
   */
  SharedReading(SharedReadings readings, List<Part> parts) {
    this.readings = readings;
    this.parts = parts;
  }

  @Override
  public String source() {
    return parts.get(0).head().source();
  }

  @Override
  public @Nullable LocalDate listDate() {
    return parts.get(0).head().listDate();
  }

  @Override
  public Optional<Held> refusal() {
    return Optional.ofNullable(parts.get(0).head().refusal());
  }

  @Override
  public Stream<RowReading> rows() {
    List<Page> pages = parts.stream().flatMap(Part::pages).toList();
    Stream<RowReading> rows = pages.stream().flatMap(this::rows);
    Part last = parts.get(parts.size() - 1);
    return last.head().failed()
        ? Stream.concat(rows, Stream.of(last).flatMap(this::failure))
        : rows;
  }

  private Stream<RowReading> rows(Page page) {
    return PageReader.rows(readings.existing(page.name(), page.number())).stream();
  }

  private Stream<RowReading> failure(Part part) {
    int page = part.head().pages() + 1;
    throw new FailedReadingException(PageReader.failure(readings.existing(part.name(), page)));
  }
}
