package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.ListItem.Begin;
import dev.tokenprice.job.ListItem.End;
import dev.tokenprice.job.ListItem.Refusal;
import dev.tokenprice.job.ListItem.Row;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.ReadAhead;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists one after the other. Whatever goes wrong with one of them refuses that one alone. */
final class ListItems implements AutoCloseable {
  private static final int PROGRESS = 1000;
  private static final int PAGE = 1_500;

  private final List<Delivery> lists;
  private final FileReaders readers;
  private final BiPredicate<Delivery, String> known;
  private final JobProgress progress;
  private final List<Pending> pending;
  private long before;
  private int next;
  private @Nullable Open open;

  /**
   * A list that is to be read.
   *
   * @param number among all lists, 1-based
   */
  private record Pending(Delivery list, int number) {}

  /** The list that is being read. */
  private static final class Open {
    private final Delivery delivery;
    private final String digest;
    private final Reading reading;
    private final @Nullable FirstRows first;
    private final boolean again;
    private final ReadAhead<RowReading> rows;
    private long read;

    private Open(
        Delivery delivery,
        String digest,
        Reading reading,
        @Nullable FirstRows first,
        boolean again,
        Stream<RowReading> rows) {
      this.delivery = delivery;
      this.digest = digest;
      this.reading = reading;
      this.first = first;
      this.again = again;
      this.rows = ReadAhead.of(rows, PAGE);
    }

    static Open of(Delivery delivery, String digest, Reading reading) {
      FirstRows first = reading.firstRows().orElse(null);
      Stream<RowReading> rows = first == null ? reading.rows() : first.stream();
      return new Open(delivery, digest, reading, first, false, rows);
    }

    /** Whether its rows, all taken, are not what it says. */
    boolean isToBeReadAgain() {
      return first != null && !first.stand();
    }

    Open again() {
      return new Open(delivery, digest, reading, null, true, reading.rows());
    }

    Begin begin() {
      return new Begin(delivery, digest, reading.source(), reading.listDate());
    }
  }

  /**
   * @param known whether a list is on record under that digest
   */
  ListItems(
      List<Delivery> lists,
      FileReaders readers,
      BiPredicate<Delivery, String> known,
      JobProgress progress) {
    this.lists = lists;
    this.readers = readers;
    this.known = known;
    this.progress = progress;
    this.pending =
        IntStream.range(0, lists.size())
            .filter(i -> !isKnown(lists.get(i)))
            .mapToObj(i -> new Pending(lists.get(i), i + 1))
            .toList();
    progress.toRead(toRead());
  }

  /** The next item; empty at the end of the last list. */
  Optional<ListItem> next() {
    if (open != null) {
      return Optional.of(nextOf(open));
    }
    while (next < pending.size()) {
      Optional<ListItem> begun = begin(pending.get(next++));
      if (begun.isPresent()) {
        return begun;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    if (open != null) {
      open.rows.close();
      open = null;
    }
  }

  /** Bytes of the lists that are not on record yet. */
  long toRead() {
    return pending.stream().mapToLong(one -> one.list().bytes()).sum();
  }

  /** One whose digest cannot be told yet is begun, which says why. */
  private boolean isKnown(Delivery list) {
    try {
      return known.test(list, readers.digest(list));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Optional<ListItem> begin(Pending one) {
    Delivery list = one.list();
    String digest = "";
    try {
      digest = readers.digest(list);
      if (known.test(list, digest)) {
        return Optional.empty();
      }
      progress.file(list.name(), one.number(), lists.size());
      return Optional.of(begin(list, digest));
    } catch (IOException | RuntimeException e) {
      return refusalOf(list, digest, e);
    }
  }

  private Optional<ListItem> refusalOf(Delivery list, String digest, Exception fault) {
    return known.test(list, digest)
        ? Optional.empty()
        : Optional.of(new Refusal(list, digest, readers.refusal(list, fault)));
  }

  private ListItem begin(Delivery list, String digest) throws IOException {
    Reading reading = readers.priceList(list);
    Optional<Held> refusal = reading.refusal();
    if (refusal.isPresent()) {
      return new Refusal(list, digest, refusal.get());
    }
    open = Open.of(list, digest, reading);
    return open.begin();
  }

  private ListItem nextOf(Open list) {
    try {
      if (list.rows.hasNext()) {
        RowReading row = list.rows.next();
        if (++list.read % PROGRESS == 0) {
          progress.rows(list.read, before + bytesRead(list));
        }
        return new Row(row);
      }
      if (list.isToBeReadAgain()) {
        list.rows.close();
        open = list.again();
        return open.begin();
      }
      before += list.delivery.bytes();
      progress.rows(list.read, before);
      close();
      return new End();
    } catch (RuntimeException e) {
      before += list.delivery.bytes();
      close();
      return new Refusal(list.delivery, list.digest, readers.refusal(list.delivery, e));
    }
  }

  /** Of a list that is read again it is all: the run is not thrown back. */
  private long bytesRead(Open list) {
    long bytes = list.delivery.bytes();
    return list.again ? bytes : Math.min(readers.bytesRead(), bytes);
  }
}
