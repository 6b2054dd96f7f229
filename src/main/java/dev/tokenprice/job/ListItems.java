package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.job.ListItem.Begin;
import dev.tokenprice.job.ListItem.End;
import dev.tokenprice.job.ListItem.Refusal;
import dev.tokenprice.job.ListItem.Row;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.ReadAhead;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists one after the other. Whatever goes wrong with one of them refuses that one alone. */
final class ListItems implements AutoCloseable {
  private static final int PROGRESS = 1000;
  private static final int PAGE = 500;

  private final List<Delivery> lists;
  private final FileReaders readers;
  private final BiPredicate<Delivery, String> known;
  private final JobProgress progress;
  private int next;
  private @Nullable Open open;

  /** The list that is being read. */
  private static final class Open {
    private final Delivery delivery;
    private final String digest;
    private final ReadAhead<RowReading> rows;
    private long read;

    Open(Delivery delivery, String digest, Stream<RowReading> stream) {
      this.delivery = delivery;
      this.digest = digest;
      this.rows = ReadAhead.of(stream, PAGE);
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
  }

  /** The next item; empty at the end of the last list. */
  Optional<ListItem> next() {
    if (open != null) {
      return Optional.of(nextOf(open));
    }
    while (next < lists.size()) {
      Optional<ListItem> begun = begin(lists.get(next++));
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

  private Optional<ListItem> begin(Delivery list) {
    String digest = "";
    try {
      digest = readers.digest(list);
      if (known.test(list, digest)) {
        return Optional.empty();
      }
      progress.file(list.name(), next, lists.size());
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
    open = new Open(list, digest, reading.rows());
    return new Begin(list, digest, reading.source(), reading.listDate());
  }

  private ListItem nextOf(Open list) {
    try {
      if (list.rows.hasNext()) {
        RowReading row = list.rows.next();
        if (++list.read % PROGRESS == 0) {
          progress.rows(list.read);
        }
        return new Row(row);
      }
      progress.rows(list.read);
      close();
      return new End();
    } catch (RuntimeException e) {
      close();
      return new Refusal(list.delivery, list.digest, readers.refusal(list.delivery, e));
    }
  }
}
