package dev.tokenprice.ledger.spool;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page of values; {@link ValueReader} reads them back. A text that stands in a page again
 * is a number there.
 */
public final class ValueWriter {
  private static final int SMALLEST = 1 << 12;
  private static final int LONG_BITS = 63;

  private final Map<String, Integer> texts = new HashMap<>();
  private ByteBuffer page = ByteBuffer.allocate(SMALLEST);

  /** Bytes of the page so far. */
  public int size() {
    return page.position();
  }

  /** Ends the page; the next value begins another. */
  public byte[] take() {
    byte[] bytes = new byte[page.position()];
    page.flip().get(bytes);
    page.clear();
    texts.clear();
    return bytes;
  }

  public void bool(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  public void integer(int value) {
    room(Integer.BYTES).putInt(value);
  }

  public void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  public void amount(BigDecimal amount) {
    integer(amount.scale());
    boolean fits = amount.unscaledValue().bitLength() <= LONG_BITS;
    bool(fits);
    if (fits) {
      number(amount.unscaledValue().longValue());
    } else {
      byte[] digits = amount.unscaledValue().toByteArray();
      integer(digits.length);
      room(digits.length).put(digits);
    }
  }

  /** Null for no date. */
  public void date(@Nullable LocalDate date) {
    number(date == null ? ValueReader.NO_DATE : date.toEpochDay());
  }

  /** By its UTF-16 units: a text of a list may hold half of a pair. */
  public void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    integer(known == null ? texts.size() - 1 : known);
    if (known == null) {
      integer(text.length());
      ByteBuffer to = room(text.length() * Character.BYTES);
      for (int i = 0; i < text.length(); i++) {
        to.putChar(text.charAt(i));
      }
    }
  }

  public <T> void all(Collection<T> values, Consumer<T> part) {
    integer(values.size());
    values.forEach(part);
  }

  public <T> void orNull(@Nullable T value, Consumer<T> part) {
    bool(value != null);
    if (value != null) {
      part.accept(value);
    }
  }

  public void offer(Offer offer) {
    text(offer.vendor());
    text(offer.model());
    text(offer.service().code());
    text(offer.conditions().text());
  }

  public void provenance(Provenance where) {
    text(where.file());
    number(where.line());
    text(where.column());
    text(where.text());
  }

  public void history(OfferHistory history) {
    text(history.source());
    offer(history.offer());
    orNull(history.modelClass(), this::text);
    all(history.points(), this::point);
    date(history.listedOn());
  }

  private void point(PricePoint point) {
    text(point.meter().code());
    amount(point.price().amount());
    text(point.price().currency());
    text(point.per().per());
    date(point.effectiveFrom());
    date(point.effectiveUntil());
    text(point.phase().name());
    date(point.recordedOn());
    date(point.lastSeen());
    orNull(point.reference(), this::text);
    provenance(point.provenance());
  }

  private ByteBuffer room(int bytes) {
    if (page.remaining() < bytes) {
      int capacity = Math.max(page.capacity() * 2, page.position() + bytes);
      page = ByteBuffer.allocate(capacity).put(page.flip());
    }
    return page;
  }
}
