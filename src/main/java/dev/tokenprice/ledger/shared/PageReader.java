package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.RowReading;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inverse of {@link PageWriter}. */
final class PageReader {
  static final long NO_DATE = Long.MIN_VALUE;

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();

  private PageReader(byte[] page) {
    this.in = new DataInputStream(new ByteArrayInputStream(page));
  }

  /** Reads one value. */
  private interface Part<T> {
    T read() throws IOException;
  }

  static List<RowReading> rows(byte[] page) {
    var reader = new PageReader(page);
    return whole(() -> reader.all(reader::row));
  }

  static ListHead head(byte[] page) {
    var reader = new PageReader(page);
    return whole(reader::head);
  }

  static Held failure(byte[] page) {
    var reader = new PageReader(page);
    return whole(reader::held);
  }

  private static <T> T whole(Part<T> content) {
    try {
      return content.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ListHead head() throws IOException {
    return new ListHead(text(), date(), in.readInt(), orNull(this::held), in.readBoolean());
  }

  private RowReading row() throws IOException {
    return new RowReading(
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        all(this::quote),
        all(this::held),
        all(this::offer));
  }

  private Quote quote() throws IOException {
    return new Quote(
        offer(),
        Meter.of(text()),
        new Money(amount(), text()),
        Unit.parse(text()),
        date(),
        date(),
        Phase.valueOf(text()),
        orNull(this::text),
        orNull(this::text),
        provenance());
  }

  private Offer offer() throws IOException {
    int number = in.readInt();
    if (number == offers.size()) {
      offers.add(new Offer(text(), text(), Service.of(text()), Conditions.parse(text())));
    }
    return offers.get(number);
  }

  private Held held() throws IOException {
    return new Held(provenance(), HoldReason.of(text()), all(this::text), text());
  }

  private Provenance provenance() throws IOException {
    return new Provenance(text(), in.readLong(), text(), text());
  }

  private BigDecimal amount() throws IOException {
    int scale = in.readInt();
    return new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
  }

  private @Nullable LocalDate date() throws IOException {
    long day = in.readLong();
    return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
  }

  private String text() throws IOException {
    int number = in.readInt();
    if (number == texts.size()) {
      var characters = new char[in.readInt()];
      for (int i = 0; i < characters.length; i++) {
        characters[i] = in.readChar();
      }
      texts.add(new String(characters));
    }
    return texts.get(number);
  }

  private <T> List<T> all(Part<T> part) throws IOException {
    int size = in.readInt();
    var values = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      values.add(part.read());
    }
    return values;
  }

  private <T> @Nullable T orNull(Part<T> part) throws IOException {
    return in.readBoolean() ? part.read() : null;
  }
}
