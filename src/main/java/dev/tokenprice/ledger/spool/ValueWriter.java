package dev.tokenprice.ledger.spool;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page of values; {@link ValueReader} reads them back. A text that stands in a page again
 * is mostly a number there; a day and a line are how far they are from those before.
 */
public final class ValueWriter {
  private static final int SMALLEST = 1 << 12;

  /** Any whole number of so many digits is a long. */
  private static final int DIGITS_OF_LONG = 18;

  /** Bits of a number that a byte holds; the bit above them says that more follow. */
  static final int BITS = 7;

  static final int MORE = 1 << BITS;

  private static final int LONG_BITS = 63;

  /** Of the longest number. */
  private static final int BYTES = 10;

  private static final int BYTES_OF_CHARACTER = 3;

  private final LateTexts texts = new LateTexts();
  private byte[] page = new byte[SMALLEST];
  private int size;
  private long lastDay;
  private long lastLine;

  /** Bytes of the page so far. */
  public int size() {
    return size;
  }

  /** Ends the page; the next value begins another. */
  public byte[] take() {
    byte[] bytes = Arrays.copyOf(page, size);
    size = 0;
    texts.clear();
    lastDay = 0;
    lastLine = 0;
    return bytes;
  }

  public void bool(boolean value) {
    room(1);
    page[size++] = (byte) (value ? 1 : 0);
  }

  public void integer(int value) {
    number(value);
  }

  /** The closer to zero, the fewer bytes. */
  public void number(long value) {
    room(BYTES);
    unsigned((value << 1) ^ (value >> LONG_BITS));
  }

  private void unsigned(long value) {
    long rest = value;
    while (rest >>> BITS != 0) {
      page[size++] = (byte) (rest | MORE);
      rest >>>= BITS;
    }
    page[size++] = (byte) rest;
  }

  public void amount(BigDecimal amount) {
    integer(amount.scale());
    boolean fits = amount.precision() <= DIGITS_OF_LONG;
    bool(fits);
    if (fits) {
      number(amount.scaleByPowerOfTen(amount.scale()).longValue());
    } else {
      byte[] bytes = amount.unscaledValue().toByteArray();
      integer(bytes.length);
      room(bytes.length);
      System.arraycopy(bytes, 0, page, size, bytes.length);
      size += bytes.length;
    }
  }

  /** Null for no date. */
  public void date(@Nullable LocalDate date) {
    bool(date != null);
    if (date != null) {
      day(date);
    }
  }

  private void day(LocalDate date) {
    long day = date.toEpochDay();
    number(day - lastDay);
    lastDay = day;
  }

  /** By its UTF-16 units: a text of a list may hold half of a pair. */
  public void text(String text) {
    room(BYTES);
    int known = texts.number(text);
    unsigned(known + 1L);
    if (known >= 0) {
      return;
    }
    room(BYTES + text.length() * BYTES_OF_CHARACTER);
    if (!plain(text)) {
      bool(false);
      unsigned(text.length());
      for (int i = 0; i < text.length(); i++) {
        unsigned(text.charAt(i));
      }
    }
  }

  /** False, and nothing written, if a character does not fit into a byte. */
  private boolean plain(String text) {
    int start = size;
    bool(true);
    unsigned(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= MORE) {
        size = start;
        return false;
      }
      page[size++] = (byte) c;
    }
    return true;
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

  /** Of tokens their exponent, of anything else its name. */
  public void unit(Unit unit) {
    if (unit instanceof Unit.Tokens tokens) {
      integer(tokens.exponent());
    } else {
      integer(ValueReader.NO_TOKENS);
      text(unit.per());
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
    number(where.line() - lastLine);
    lastLine = where.line();
    text(where.column());
    text(where.text());
  }

  public void history(OfferHistory history) {
    text(history.source());
    offer(history.offer());
    textOrNull(history.modelClass());
    integer(history.points().size());
    for (PricePoint point : history.points()) {
      point(point);
    }
    date(history.listedOn());
  }

  private void point(PricePoint point) {
    text(point.meter().code());
    amount(point.price().amount());
    text(point.price().currency());
    unit(point.per());
    day(point.effectiveFrom());
    date(point.effectiveUntil());
    bool(point.phase() == Phase.FROM);
    day(point.recordedOn());
    day(point.lastSeen());
    textOrNull(point.reference());
    provenance(point.provenance());
  }

  private void textOrNull(@Nullable String text) {
    bool(text != null);
    if (text != null) {
      text(text);
    }
  }

  private void room(int bytes) {
    if (page.length - size < bytes) {
      page = Arrays.copyOf(page, Math.max(page.length * 2, size + bytes));
    }
  }
}
