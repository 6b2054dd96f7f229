package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import java.util.Optional;

/** Whether the record can keep a quote to the last digit and letter. */
final class Storable {
  private static final int UNIT_LENGTH = 200;

  private Storable() {}

  /** Why it cannot; empty if it can. */
  static Optional<Held> fault(Quote quote) {
    Offer offer = quote.offer();
    if (!StoredAmount.fits(quote.price().amount())) {
      return held(quote, HoldReason.TOO_LARGE, quote.provenance().text());
    }
    if (altered(offer.vendor(), StoredText.SHORT)
        || altered(offer.model(), StoredText.SHORT)
        || altered(offer.conditions().text(), StoredText.LONG)
        || altered(quote.per().per(), UNIT_LENGTH)) {
      return held(quote, HoldReason.UNDECODABLE, StoredText.clip(offer.model(), UNIT_LENGTH));
    }
    return Optional.empty();
  }

  private static boolean altered(String text, int characters) {
    return !StoredText.clip(text, characters).equals(text);
  }

  private static Optional<Held> held(Quote quote, HoldReason reason, String evidence) {
    return Optional.of(Held.of(quote.provenance(), reason, evidence));
  }
}
