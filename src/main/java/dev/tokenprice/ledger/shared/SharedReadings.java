package dev.tokenprice.ledger.shared;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.shared.SharedReading.Part;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists as they were read by whichever host read them. */
public final class SharedReadings {
  private static final int HEAD = 0;
  private static final int ROWS = 1000;

  private final JdbcTemplate jdbc;

  public SharedReadings(Database database) {
    this.jdbc = new JdbcTemplate(database.dataSource());
  }

  /**
   * How much a list said.
   *
   * @param rows records
   * @param read price cells accepted
   * @param held price cells held
   */
  public record Extent(long rows, long read, long held) {
    static final Extent NONE = new Extent(0, 0, 0);

    private Extent plus(RowReading row) {
      return new Extent(rows + 1, read + row.read(), held + row.held().size());
    }
  }

  /**
   * Reads a list and keeps what it says, in place of what is there under that name. The caller
   * holds the transaction.
   *
   * @param refusal why a list whose reading ends with an exception is refused
   */
  public Extent put(String name, Reading reading, Function<RuntimeException, Held> refusal) {
    Optional<FirstRows> first = reading.firstRows();
    if (first.isPresent()) {
      try (FirstRows rows = first.get()) {
        delete(name);
        Extent extent = put(name, reading, rows, refusal);
        if (rows.stand()) {
          return extent;
        }
      }
    }
    delete(name);
    Stream<RowReading> rows;
    try {
      rows = reading.rows();
    } catch (RuntimeException e) {
      insert(name, HEAD, PageWriter.ofHead(new ListHead("", null, 0, refusal.apply(e), false)));
      return Extent.NONE;
    }
    try (rows) {
      return put(name, reading, rows.iterator(), refusal);
    }
  }

  private void delete(String name) {
    jdbc.update("DELETE FROM shared_reading WHERE reading = ?", name);
  }

  private Extent put(
      String name,
      Reading reading,
      Iterator<RowReading> rows,
      Function<RuntimeException, Held> refusal) {
    var extent = Extent.NONE;
    int pages = 0;
    var page = new ArrayList<RowReading>(ROWS);
    Held failure = fill(page, rows, refusal);
    while (!page.isEmpty()) {
      insert(name, ++pages, PageWriter.ofRows(page));
      for (RowReading row : page) {
        extent = extent.plus(row);
      }
      page.clear();
      failure = failure == null ? fill(page, rows, refusal) : failure;
    }
    if (failure != null) {
      insert(name, pages + 1, PageWriter.ofFailure(failure));
    }
    Held refused = reading.refusal().orElse(null);
    var head = new ListHead(reading.source(), reading.listDate(), pages, refused, failure != null);
    insert(name, HEAD, PageWriter.ofHead(head));
    return extent;
  }

  /** Fills a page; why no more can be read, null if it can. */
  private static @Nullable Held fill(
      List<RowReading> page, Iterator<RowReading> rows, Function<RuntimeException, Held> refusal) {
    try {
      while (page.size() < ROWS && rows.hasNext()) {
        page.add(rows.next());
      }
      return null;
    } catch (RuntimeException e) {
      return refusal.apply(e);
    }
  }

  /** Whether a list was read. */
  public boolean holds(String name) {
    return page(name, HEAD).isPresent();
  }

  /**
   * What a list says; empty if it was not read. Its records end with a {@link
   * FailedReadingException} if its reading did.
   */
  public Optional<Reading> find(String name) {
    return part(name).map(part -> new SharedReading(this, List.of(part)));
  }

  /**
   * What a list says that was read in parts; empty unless each of them was read to its end.
   *
   * @param names of the parts in the order of the list, at least one
   */
  public Optional<Reading> join(List<String> names) {
    var parts = new ArrayList<Part>();
    for (String name : names) {
      part(name).filter(Part::isWhole).ifPresent(parts::add);
    }
    return parts.size() < names.size()
        ? Optional.empty()
        : Optional.of(new SharedReading(this, parts));
  }

  private Optional<Part> part(String name) {
    return page(name, HEAD).map(PageReader::head).map(head -> new Part(name, head));
  }

  /** Removes all. */
  public void clear() {
    jdbc.update("DELETE FROM shared_reading");
  }

  /**
   * @throws java.util.NoSuchElementException if there is none
   */
  byte[] existing(String name, int number) {
    return page(name, number).orElseThrow();
  }

  private void insert(String name, int number, byte[] content) {
    jdbc.update(
        "INSERT INTO shared_reading (reading, page, content) VALUES (?, ?, ?)",
        name,
        number,
        content);
  }

  private Optional<byte[]> page(String name, int number) {
    return jdbc
        .queryForList(
            "SELECT content FROM shared_reading WHERE reading = ? AND page = ?",
            byte[].class,
            name,
            number)
        .stream()
        .findFirst();
  }
}
