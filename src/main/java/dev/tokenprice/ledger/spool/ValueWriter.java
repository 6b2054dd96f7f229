package dev.tokenprice.ledger.spool;

import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
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

  /** Bits of a number that a byte holds; the bit above them says that more follow. */
  static final int BITS = 7;

  static final int MORE = 1 << BITS;

  /** Of the longest number. */
  private static final int BYTES = 10;

  private static final int BYTES_OF_CHARACTER = 3;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] page = new byte[SMALLEST];
  private int size;

  /** Bytes of the page so far. */
  public int size() {
    return size;
  }

  /** Ends the page; the next value begins another. */
  public byte[] take() {
    byte[] bytes = Arrays.copyOf(page, size);
    size = 0;
    texts.clear();
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
    BigInteger digits = amount.unscaledValue();
    boolean fits = digits.bitLength() <= LONG_BITS;
    bool(fits);
    if (fits) {
      number(digits.longValue());
    } else {
      byte[] bytes = digits.toByteArray();
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
      number(date.toEpochDay());
    }
  }

  /** By its UTF-16 units: a text of a list may hold half of a pair. */
  public void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    integer(known == null ? texts.size() - 1 : known);
    if (known == null) {
      boolean plain = isPlain(text);
      bool(plain);
      integer(text.length());
      room(text.length() * BYTES_OF_CHARACTER);
      for (int i = 0; i < text.length(); i++) {
        if (plain) {
          page[size++] = (byte) text.charAt(i);
        } else {
          unsigned(text.charAt(i));
        }
      }
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= MORE) {
        return false;
      }
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
    number(where.line());
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
    number(point.effectiveFrom().toEpochDay());
    date(point.effectiveUntil());
    bool(point.phase() == Phase.FROM);
    number(point.recordedOn().toEpochDay());
    number(point.lastSeen().toEpochDay());
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
