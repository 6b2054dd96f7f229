package dev.tokenprice.analysis;

import dev.tokenprice.pricing.OfferHistory;
import java.util.Comparator;

/** An offer in one source, as it lies in the {@link Register}. */
record Entry(OfferHistory history, Identity identity) {
  /** Vendor, model, service, conditions and source, then the names as they are written. */
  static final Comparator<Entry> ORDER = Entry::compare;

  Listing listing() {
    return Listing.of(history, identity);
  }

  private static int compare(Entry one, Entry other) {
    int byIdentity = compare(one.identity, other.identity);
    if (byIdentity != 0) {
      return byIdentity;
    }
    int bySource = one.history.source().compareTo(other.history.source());
    if (bySource != 0) {
      return bySource;
    }
    int byVendor = one.history.offer().vendor().compareTo(other.history.offer().vendor());
    return byVendor != 0
        ? byVendor
        : one.history.offer().model().compareTo(other.history.offer().model());
  }

  private static int compare(Identity one, Identity other) {
    int byVendor = one.vendor().compareTo(other.vendor());
    if (byVendor != 0) {
      return byVendor;
    }
    int byModel = one.model().compareTo(other.model());
    if (byModel != 0) {
      return byModel;
    }
    int byService = one.service().compareTo(other.service());
    return byService != 0
        ? byService
        : one.conditions().text().compareTo(other.conditions().text());
  }
}
