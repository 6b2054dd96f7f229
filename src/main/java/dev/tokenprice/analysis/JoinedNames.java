package dev.tokenprice.analysis;

import dev.tokenprice.analysis.JoinedName.Listed;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds which names were taken for one model, beyond case, blanks and hyphens. */
final class JoinedNames {
  private static final Comparator<Listed> ORDER =
      Comparator.comparing(Listed::vendor)
          .thenComparing(Listed::model)
          .thenComparing(Listed::source);

  private JoinedNames() {}

  /** In the order of vendor and model. */
  static List<JoinedName> of(List<OfferHistory> listed, List<BookOffer> offers, Names names) {
    Map<String, SortedSet<Listed>> byProduct = new TreeMap<>();
    for (OfferHistory history : listed) {
      Offer offer = history.offer();
      byProduct
          .computeIfAbsent(Identity.of(offer, names).product(), p -> new TreeSet<>(ORDER))
          .add(new Listed(offer.vendor(), offer.model(), history.source()));
    }
    var joined = new ArrayList<JoinedName>();
    var told = new TreeSet<String>();
    for (BookOffer offer : offers) {
      String product = offer.identity().product();
      Set<Listed> all = byProduct.get(product);
      if (offer.preferred() && all != null && differ(all) && told.add(product)) {
        joined.add(new JoinedName(offer.offer().vendor(), offer.offer().model(), List.copyOf(all)));
      }
    }
    return joined;
  }

  private static boolean differ(Set<Listed> names) {
    return names.stream()
            .map(name -> Names.fold(name.vendor()) + '\n' + Names.fold(name.model()))
            .distinct()
            .count()
        > 1;
  }
}
