package dev.tokenprice.ledger.shared;

import dev.tokenprice.ledger.spool.ValueReader;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.RowReading;
import java.util.List;

/** The inverse of {@link PageWriter}. */
final class PageReader {
  private final ValueReader in;

  private PageReader(byte[] page) {
    this.in = new ValueReader(page);
  }

  static List<RowReading> rows(byte[] page) {
    var reader = new PageReader(page);
    return reader.in.all(reader::row);
  }

  static ListHead head(byte[] page) {
    return new PageReader(page).head();
  }

  static Held failure(byte[] page) {
    return new PageReader(page).held();
  }

  private ListHead head() {
    return new ListHead(in.text(), in.date(), in.integer(), in.orNull(this::held), in.bool());
  }

  private RowReading row() {
    return new RowReading(
        in.number(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.all(this::quote),
        in.all(this::held),
        in.all(in::offer));
  }

  private Quote quote() {
    return new Quote(
        in.offer(),
        Meter.of(in.text()),
        new Money(in.amount(), in.text()),
        in.unit(),
        in.date(),
        in.date(),
        Phase.valueOf(in.text()),
        in.orNull(in::text),
        in.orNull(in::text),
        in.provenance());
  }

  private Held held() {
    return new Held(in.provenance(), HoldReason.of(in.text()), in.all(in::text), in.text());
  }
}
