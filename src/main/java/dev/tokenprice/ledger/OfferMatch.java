package dev.tokenprice.ledger;

import dev.tokenprice.ledger.OfferTable.OfferRow;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which offer on record a quote is of; one never met before gets a number. */
final class OfferMatch {
  private static final int CLASS_LENGTH = 40;

  private final OfferTable offers;
  private final int sourceId;
  private final SeenMarks marks;
  private final int firstNew;
  private final Map<Integer, String> stated = new HashMap<>();

  /**
   * The offers of some quotes, one for one.
   *
   * @param onRecord those that may have prices on record
   * @param fresh those that are to be put on record
   */
  record Matched(List<Integer> offers, TreeSet<Integer> onRecord, List<OfferRow> fresh) {}

  OfferMatch(OfferTable offers, int sourceId, SeenMarks marks) {
    this.offers = offers;
    this.sourceId = sourceId;
    this.marks = marks;
    this.firstNew = offers.nextId();
  }

  Matched match(List<Quote> quotes) {
    int firstOfPage = offers.nextId();
    var fresh = new ArrayList<OfferRow>();
    var ids = new ArrayList<Integer>(quotes.size());
    var onRecord = new TreeSet<Integer>();
    Offer previous = null;
    int id = KeyTable.ABSENT;
    for (Quote quote : quotes) {
      if (!quote.offer().equals(previous)) {
        id = find(quote, fresh);
        previous = quote.offer();
      }
      ids.add(id);
      if (id < firstOfPage) {
        onRecord.add(id);
      }
      note(id, clip(quote.modelClass()));
    }
    return new Matched(ids, onRecord, fresh);
  }

  /** Notes which offers on record a list names without a price. */
  void name(List<Offer> named) {
    for (Offer offer : named) {
      int id = offers.find(OfferKey.of(sourceId, offer));
      if (id != KeyTable.ABSENT) {
        marks.named(id);
      }
    }
  }

  /** Other classes than those on record, of offers that were there before this list. */
  Map<Integer, String> statedClasses() {
    return stated;
  }

  private int find(Quote quote, List<OfferRow> fresh) {
    OfferKey key = OfferKey.of(sourceId, quote.offer());
    int known = offers.find(key);
    if (known != KeyTable.ABSENT) {
      return known;
    }
    OfferRow row = offers.add(sourceId, key, quote.offer(), clip(quote.modelClass()));
    fresh.add(row);
    marks.newOffer(row.id());
    return row.id();
  }

  private void note(int id, @Nullable String modelClass) {
    if (modelClass != null
        && id < firstNew
        && (stated.containsKey(id) || !offers.isOfClass(id, modelClass))) {
      stated.put(id, modelClass);
    }
  }

  private static @Nullable String clip(@Nullable String modelClass) {
    return modelClass == null ? null : StoredText.clip(modelClass, CLASS_LENGTH);
  }
}
