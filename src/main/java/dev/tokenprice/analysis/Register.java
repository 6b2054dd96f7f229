package dev.tokenprice.analysis;

import dev.tokenprice.ledger.spool.Codec;
import dev.tokenprice.ledger.spool.SortedSpool;
import dev.tokenprice.ledger.spool.ValueReader;
import dev.tokenprice.ledger.spool.ValueWriter;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.reading.ReadAhead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
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

  private static final Comparator<Listing> ORDER =
      Comparator.<Listing, String>comparing(listing -> listing.identity().vendor())
          .thenComparing(listing -> listing.identity().model())
          .thenComparing(listing -> listing.identity().service())
          .thenComparing(listing -> listing.identity().conditions().text())
          .thenComparing(Listing::source)
          .thenComparing(listing -> listing.history().offer().vendor())
          .thenComparing(listing -> listing.history().offer().model());

  private final Names names;
  private final int slice;
  private final Map<String, String> vendors = new HashMap<>();
  private final SortedSpool<Listing> listings;

  /**
   * @param inMemory how many listings need no temporary file
   */
  Register(Names names, int inMemory) {
    this.names = names;
    this.slice = Math.max(1, inMemory / SLICES_IN_MEMORY);
    this.listings = new SortedSpool<>(new ListingCodec(), ORDER, inMemory);
  }

  /** Takes every history; they are read while those before are put in order. */
  void addAll(Stream<OfferHistory> histories) {
    try (var ahead = ReadAhead.of(histories.map(this::listing), PAGE)) {
      ahead.forEachRemaining(listings::add);
    }
  }

  /** The only place where names become identities. */
  private Listing listing(OfferHistory history) {
    String vendor = vendors.computeIfAbsent(history.offer().vendor(), names::vendorKey);
    return Listing.of(history, Identity.of(history.offer(), vendor, names));
  }

  /** Takes slice after slice; each is read while the one before is used. */
  void forEachSlice(Consumer<Slice> use) {
    try (var ahead = ReadAhead.of(StreamSupport.stream(spliterator(), false), 1)) {
      ahead.forEachRemaining(use);
    }
  }

  /** Whole products, some thousands of listings at a time; each call begins anew. */
  @Override
  public Iterator<Slice> iterator() {
    return new Slices(listings.iterator(), slice);
  }

  private static final class Slices implements Iterator<Slice> {
    private final Iterator<Listing> listings;
    private final int enough;
    private @Nullable Listing next;

    Slices(Iterator<Listing> listings, int enough) {
      this.listings = listings;
      this.enough = enough;
      advance();
    }

    private void advance() {
      next = listings.hasNext() ? listings.next() : null;
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
        slice.add(next);
        last = next.identity().product();
        advance();
      }
      return Slice.of(slice);
    }
  }

  private static final class ListingCodec implements Codec<Listing> {
    @Override
    public void write(Listing listing, ValueWriter to) {
      to.text(listing.identity().vendor());
      to.text(listing.identity().model());
      to.history(listing.history());
    }

    @Override
    public Listing read(ValueReader from) {
      var product = new Product(from.text(), from.text());
      OfferHistory history = from.history();
      return Listing.of(history, Identity.of(history.offer(), product));
    }
  }
}
