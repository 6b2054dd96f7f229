package dev.tokenprice.ledger;

import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Meter;

/** An offer's meter at a moment. */
record Place(Line line, Moment moment) {
  /** An offer's meter. */
  record Line(int offer, Meter meter) {
    static Line of(PointRow point) {
      return new Line(point.offerId(), point.meter());
    }
  }
}
