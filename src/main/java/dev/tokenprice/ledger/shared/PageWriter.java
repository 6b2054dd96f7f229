package dev.tokenprice.ledger.shared;

import dev.tokenprice.ledger.spool.ValueWriter;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.RowReading;
import java.util.List;

/** What was read of a list, as pages of bytes; {@link PageReader} reads them back. */
final class PageWriter {
  private final ValueWriter out = new ValueWriter();

  static byte[] ofRows(List<RowReading> rows) {
    var writer = new PageWriter();
    writer.out.all(rows, writer::row);
    return writer.out.take();
  }

  static byte[] ofHead(ListHead head) {
    var writer = new PageWriter();
    writer.head(head);
    return writer.out.take();
  }

  static byte[] ofFailure(Held failure) {
    var writer = new PageWriter();
    writer.held(failure);
    return writer.out.take();
  }

  private void head(ListHead head) {
    out.text(head.source());
    out.date(head.listDate());
    out.integer(head.pages());
    out.orNull(head.refusal(), this::held);
    out.bool(head.failed());
  }

  private void row(RowReading row) {
    out.number(row.line());
    out.integer(row.cells());
    out.integer(row.read());
    out.integer(row.missing());
    out.all(row.quotes(), this::quote);
    out.all(row.held(), this::held);
    out.all(row.unpriced(), out::offer);
  }

  private void quote(Quote quote) {
    out.offer(quote.offer());
    out.text(quote.meter().code());
    out.amount(quote.price().amount());
    out.text(quote.price().currency());
    out.unit(quote.per());
    out.date(quote.effectiveFrom());
    out.date(quote.effectiveUntil());
    out.text(quote.phase().name());
    out.orNull(quote.modelClass(), out::text);
    out.orNull(quote.reference(), out::text);
    out.provenance(quote.provenance());
  }

  private void held(Held held) {
    out.provenance(held.where());
    out.text(held.reason().code());
    out.all(held.evidence(), out::text);
    out.text(held.suggestion());
  }
}
