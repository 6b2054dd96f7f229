package dev.tokenprice.ledger.spool;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The inverse of {@link ValueWriter}: reads pages, one after the other. */
public final class ValueReader {
  /** Where the exponent of a number of tokens would stand. */
  static final int NO_TOKENS = -1;

  /** Lists name the same few days over and over. */
  private static final int DAYS = 64;

  private static final int MOST_CONDITIONS = 500;

  private static final List<Unit> TOKENS =
      IntStream.rangeClosed(0, 9).<Unit>mapToObj(Unit.Tokens::new).toList();

  private byte[] page;
  private int at;
  private long lastDay;
  private long lastLine;
  private final List<String> texts = new ArrayList<>();
  private final @Nullable LocalDate[] days = new @Nullable LocalDate[DAYS];
  private final Map<String, Conditions> conditions = new HashMap<>();

  public ValueReader(byte[] page) {
    this.page = page;
  }

  /** Goes on with another page. */
  void turn(byte[] next) {
    page = next;
    at = 0;
    lastDay = 0;
    lastLine = 0;
    texts.clear();
    if (conditions.size() > MOST_CONDITIONS) {
      conditions.clear();
    }
  }

  /** Whether all of the page was read. */
  boolean isAtEnd() {
    return at == page.length;
  }

  public boolean bool() {
    return page[at++] != 0;
  }

  public int integer() {
    return (int) number();
  }

  public long number() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  private long unsigned() {
    long value = 0;
    int shift = 0;
    byte part = page[at++];
    while (part < 0) {
      value |= (long) (part & (ValueWriter.MORE - 1)) << shift;
      shift += ValueWriter.BITS;
      part = page[at++];
    }
    return value | (long) part << shift;
  }

  public BigDecimal amount() {
    int scale = integer();
    if (bool()) {
      return BigDecimal.valueOf(number(), scale);
    }
    int length = integer();
    at += length;
    return new BigDecimal(new BigInteger(page, at - length, length), scale);
  }

  /** Null where there is no date. */
  public @Nullable LocalDate date() {
    return bool() ? day() : null;
  }

  private LocalDate day() {
    lastDay += number();
    int place = (int) lastDay & (DAYS - 1);
    LocalDate day = days[place];
    if (day == null || day.toEpochDay() != lastDay) {
      day = LocalDate.ofEpochDay(lastDay);
      days[place] = day;
    }
    return day;
  }

  public String text() {
    int known = (int) unsigned() - 1;
    if (known >= 0) {
      return texts.get(known);
    }
    boolean plain = bool();
    int length = (int) unsigned();
    String text = plain ? plain(length) : other(length);
    texts.add(text);
    return text;
  }

  private String plain(int length) {
    at += length;
    return new String(page, at - length, length, StandardCharsets.US_ASCII);
  }

  private String other(int length) {
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) unsigned();
    }
    return new String(characters);
  }

  public <T> List<T> all(Supplier<T> part) {
    int size = integer();
    var values = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      values.add(part.get());
    }
    return values;
  }

  public <T> @Nullable T orNull(Supplier<T> part) {
    return bool() ? part.get() : null;
  }

  public Unit unit() {
    int exponent = integer();
    return exponent == NO_TOKENS ? new Unit.Other(text()) : TOKENS.get(exponent);
  }

  public Offer offer() {
    return new Offer(
        text(), text(), Service.of(text()), conditions.computeIfAbsent(text(), Conditions::parse));
  }

  public Provenance provenance() {
    return new Provenance(text(), line(), text(), text());
  }

  private long line() {
    lastLine += number();
    return lastLine;
  }

  public OfferHistory history() {
    return new OfferHistory(text(), offer(), textOrNull(), points(), date());
  }

  private List<PricePoint> points() {
    var points = new PricePoint[integer()];
    for (int i = 0; i < points.length; i++) {
      points[i] = point();
    }
    return List.of(points);
  }

  private @Nullable String textOrNull() {
    return bool() ? text() : null;
  }

  private PricePoint point() {
    return new PricePoint(
        Meter.of(text()),
        new Money(amount(), text()),
        unit(),
        day(),
        date(),
        bool() ? Phase.FROM : Phase.BEFORE,
        day(),
        day(),
        textOrNull(),
        provenance());
  }
}
