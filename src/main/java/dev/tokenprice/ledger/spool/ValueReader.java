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
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inverse of {@link ValueWriter}: reads pages, one after the other. */
public final class ValueReader {
  static final long NO_DATE = Long.MIN_VALUE;

  private ByteBuffer page;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Conditions> conditions = new HashMap<>();

  public ValueReader(byte[] page) {
    this.page = ByteBuffer.wrap(page);
  }

  /** Goes on with another page. */
  void turn(byte[] next) {
    page = ByteBuffer.wrap(next);
    texts.clear();
    units.clear();
    conditions.clear();
  }

  /** Whether all of the page was read. */
  boolean isAtEnd() {
    return !page.hasRemaining();
  }

  public boolean bool() {
    return page.get() != 0;
  }

  public int integer() {
    return page.getInt();
  }

  public long number() {
    return page.getLong();
  }

  public BigDecimal amount() {
    int scale = integer();
    if (bool()) {
      return BigDecimal.valueOf(number(), scale);
    }
    byte[] digits = new byte[integer()];
    page.get(digits);
    return new BigDecimal(new BigInteger(digits), scale);
  }

  /** Null where there is no date. */
  public @Nullable LocalDate date() {
    long day = number();
    return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  public String text() {
    int number = integer();
    if (number == texts.size()) {
      char[] characters = new char[integer()];
      for (int i = 0; i < characters.length; i++) {
        characters[i] = page.getChar();
      }
      texts.add(new String(characters));
    }
    return texts.get(number);
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
    return units.computeIfAbsent(text(), Unit::parse);
  }

  public Offer offer() {
    return new Offer(
        text(), text(), Service.of(text()), conditions.computeIfAbsent(text(), Conditions::parse));
  }

  public Provenance provenance() {
    return new Provenance(text(), number(), text(), text());
  }

  public OfferHistory history() {
    return new OfferHistory(text(), offer(), orNull(this::text), all(this::point), date());
  }

  private PricePoint point() {
    return new PricePoint(
        Meter.of(text()),
        new Money(amount(), text()),
        unit(),
        day(),
        date(),
        Phase.valueOf(text()),
        day(),
        day(),
        orNull(this::text),
        provenance());
  }
}
