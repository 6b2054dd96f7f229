package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows that the statements of one list become. */
final class StatedRows {
  private final DeliveryRecord delivery;
  private final ColumnNames columns;
  private final Counter pointIds;
  private final @Nullable LocalDate lastSeen;

  /**
   * @param late whether newer lists of the source are on record
   */
  StatedRows(DeliveryRecord delivery, ColumnNames columns, Counter pointIds, boolean late) {
    this.delivery = delivery;
    this.columns = columns;
    this.pointIds = pointIds;
    this.lastSeen = late ? delivery.seenOn() : null;
  }

  PointRow row(Place place, Quote quote) {
    Provenance stated = quote.provenance();
    return new PointRow(
        place.line().offer(),
        pointIds.next(),
        place.line().meter(),
        place.moment(),
        quote.effectiveUntil(),
        delivery.id(),
        delivery.id(),
        new Money(StoredAmount.read(quote.price().amount()), quote.price().currency()),
        quote.per(),
        stated.line(),
        columns.number(stated.column()),
        StoredText.clip(stated.text(), StoredText.SHORT),
        quote.reference() == null ? null : StoredText.clip(quote.reference(), StoredText.SHORT),
        lastSeen);
  }

  /** A price that was broken by the list and is seen again from a day on. */
  PointRow restated(PointRow broken, LocalDate from) {
    return broken.restated(pointIds.next(), from, delivery.id());
  }

  /** Where a row of this list was read. */
  Provenance provenance(PointRow row) {
    return new Provenance(
        delivery.name(), row.line(), columns.name(row.columnNumber()), row.text());
  }
}
