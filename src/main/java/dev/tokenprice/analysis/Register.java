package dev.tokenprice.analysis;

import dev.tokenprice.ledger.spool.Codec;
import dev.tokenprice.ledger.spool.SortedSpool;
import dev.tokenprice.ledger.spool.ValueReader;
import dev.tokenprice.ledger.spool.ValueWriter;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.reading.ReadAhead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All listings in the order of vendor, model, service, conditions and source, names taken by their
 * keys: what is said of one product stands together.
 */
final class Register implements Iterable<Slice> {
  private static final int SLICES_IN_MEMORY = 10;
  private static final int PAGE = 500;

  private final Names names;
  private final int slice;
  private final Map<String, String> vendors = new HashMap<>();
  private final SortedSpool<Entry> entries;

  /**
   * @param inMemory how many listings need no temporary file
   */
  Register(Names names, int inMemory) {
    this.names = names;
    this.slice = Math.max(1, inMemory / SLICES_IN_MEMORY);
    this.entries = new SortedSpool<>(new EntryCodec(), Entry.ORDER, inMemory);
  }

  /**
   * Takes every history; they are read while those before are put in order.
   *
   * @param too what else takes them
   */
  void addAll(Stream<OfferHistory> histories, Consumer<Entry> too) {
    try (var ahead = ReadAhead.of(histories.map(this::entry), PAGE)) {
      ahead.forEachRemaining(
          entry -> {
            entries.add(entry);
            too.accept(entry);
          });
    }
  }

  /** The only place where names become identities. */
  private Entry entry(OfferHistory history) {
    String vendor = vendors.computeIfAbsent(history.offer().vendor(), names::vendorKey);
    return new Entry(history, Identity.of(history.offer(), vendor, names));
  }

  /** Takes slice after slice; each is read while the one before is used. */
  void forEachSlice(Consumer<Slice> use) {
    forEachSlice(slice -> slice, use);
  }

  /**
   * Takes what is made of slice after slice.
   *
   * @param make called on a thread of its own while the slice before is used
   */
  <T> void forEachSlice(Function<Slice, T> make, Consumer<T> use) {
    try (var ahead = ReadAhead.of(StreamSupport.stream(spliterator(), false).map(make), 1)) {
      ahead.forEachRemaining(use);
    }
  }

  /** Whole products, some thousands of listings at a time; each call begins anew. */
  @Override
  public Iterator<Slice> iterator() {
    return new Slices(entries.iterator(), slice);
  }

  private static final class Slices implements Iterator<Slice> {
    private final Iterator<Entry> entries;
    private final int enough;
    private @Nullable Entry next;

    Slices(Iterator<Entry> entries, int enough) {
      this.entries = entries;
      this.enough = enough;
      advance();
    }

    private void advance() {
      next = entries.hasNext() ? entries.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Slice next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      var slice = new ArrayList<Listing>();
      Product last = next.identity().product();
      while (next != null && (slice.size() < enough || next.identity().product().equals(last))) {
        slice.add(next.listing());
        last = next.identity().product();
        advance();
      }
      return Slice.of(slice);
    }
  }

  private static final class EntryCodec implements Codec<Entry> {
    @Override
    public void write(Entry entry, ValueWriter to) {
      to.text(entry.identity().vendor());
      to.text(entry.identity().model());
      to.history(entry.history());
    }

    @Override
    public Entry read(ValueReader from) {
      var product = new Product(from.text(), from.text());
      OfferHistory history = from.history();
      return new Entry(history, Identity.of(history.offer(), product));
    }
  }
}
