package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the record can keep quotes to the last digit and letter. */
final class Storable {
  private static final int UNIT_LENGTH = 200;

  /** The last one whose names can be kept: its quotes follow each other. */
  private @Nullable Offer named;

  /** Why it cannot keep this one; empty if it can. */
  Optional<Held> fault(Quote quote) {
    Offer offer = quote.offer();
    if (!StoredAmount.fits(quote.price().amount())) {
      return held(quote, HoldReason.TOO_LARGE, quote.provenance().text());
    }
    if (altered(quote.per().per(), UNIT_LENGTH) || !(offer.equals(named) || isKept(offer))) {
      return held(quote, HoldReason.UNDECODABLE, StoredText.clip(offer.model(), UNIT_LENGTH));
    }
    named = offer;
    return Optional.empty();
  }

  private static boolean isKept(Offer offer) {
    return !altered(offer.vendor(), StoredText.SHORT)
        && !altered(offer.model(), StoredText.SHORT)
        && !altered(offer.conditions().text(), StoredText.LONG);
  }

  private static boolean altered(String text, int characters) {
    return !StoredText.clip(text, characters).equals(text);
  }

  private static Optional<Held> held(Quote quote, HoldReason reason, String evidence) {
    return Optional.of(Held.of(quote.provenance(), reason, evidence));
  }
}
