package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.RowReading;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, to the last digit and letter; {@link PageReader} reads them back. A text or an
 * offer that stands in a page again is a number there.
 */
final class PageWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Offer, Integer> offers = new HashMap<>();

  /** Writes one value. */
  private interface Part<T> {
    void write(T value) throws IOException;
  }

  static byte[] ofRows(List<RowReading> rows) {
    return page(writer -> writer.all(rows, writer::row));
  }

  static byte[] ofHead(ListHead head) {
    return page(writer -> writer.head(head));
  }

  static byte[] ofFailure(Held failure) {
    return page(writer -> writer.held(failure));
  }

  private static byte[] page(Part<PageWriter> content) {
    var writer = new PageWriter();
    try {
      content.write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void head(ListHead head) throws IOException {
    text(head.source());
    date(head.listDate());
    out.writeInt(head.pages());
    orNull(head.refusal(), this::held);
    out.writeBoolean(head.failed());
  }

  private void row(RowReading row) throws IOException {
    out.writeLong(row.line());
    out.writeInt(row.cells());
    out.writeInt(row.read());
    out.writeInt(row.missing());
    all(row.quotes(), this::quote);
    all(row.held(), this::held);
    all(row.unpriced(), this::offer);
  }

  private void quote(Quote quote) throws IOException {
    offer(quote.offer());
    text(quote.meter().code());
    amount(quote.price().amount());
    text(quote.price().currency());
    text(quote.per().per());
    date(quote.effectiveFrom());
    date(quote.effectiveUntil());
    text(quote.phase().name());
    orNull(quote.modelClass(), this::text);
    orNull(quote.reference(), this::text);
    provenance(quote.provenance());
  }

  private void offer(Offer offer) throws IOException {
    Integer known = offers.putIfAbsent(offer, offers.size());
    out.writeInt(known == null ? offers.size() - 1 : known);
    if (known == null) {
      text(offer.vendor());
      text(offer.model());
      text(offer.service().code());
      text(offer.conditions().text());
    }
  }

  private void held(Held held) throws IOException {
    provenance(held.where());
    text(held.reason().code());
    all(held.evidence(), this::text);
    text(held.suggestion());
  }

  private void provenance(Provenance where) throws IOException {
    text(where.file());
    out.writeLong(where.line());
    text(where.column());
    text(where.text());
  }

  private void amount(BigDecimal amount) throws IOException {
    byte[] digits = amount.unscaledValue().toByteArray();
    out.writeInt(amount.scale());
    out.writeInt(digits.length);
    out.write(digits);
  }

  private void date(@Nullable LocalDate date) throws IOException {
    out.writeLong(date == null ? PageReader.NO_DATE : date.toEpochDay());
  }

  /** By its UTF-16 units: a text of a list may hold half of a pair. */
  private void text(String text) throws IOException {
    Integer known = texts.putIfAbsent(text, texts.size());
    out.writeInt(known == null ? texts.size() - 1 : known);
    if (known == null) {
      out.writeInt(text.length());
      out.writeChars(text);
    }
  }

  private <T> void all(Collection<T> values, Part<T> part) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      part.write(value);
    }
  }

  private <T> void orNull(@Nullable T value, Part<T> part) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      part.write(value);
    }
  }
}
