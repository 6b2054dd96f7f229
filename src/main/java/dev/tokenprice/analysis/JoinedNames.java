package dev.tokenprice.analysis;

import dev.tokenprice.analysis.JoinedName.Listed;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which names were taken for one model, beyond case, blanks and hyphens. */
final class JoinedNames {
  private static final Comparator<Listed> ORDER =
      Comparator.comparing(Listed::vendor)
          .thenComparing(Listed::model)
          .thenComparing(Listed::source);

  private JoinedNames() {}

  /** In the order of vendor and model. */
  static List<JoinedName> of(List<Listing> listed, List<BookOffer> offers) {
    Map<Product, Set<Listed>> byProduct = severalNames(listed);
    if (byProduct.isEmpty()) {
      return List.of();
    }
    var joined = new ArrayList<JoinedName>();
    var told = new HashSet<Product>();
    for (BookOffer offer : offers) {
      Product product = offer.identity().product();
      Set<Listed> all = byProduct.get(product);
      if (offer.preferred() && all != null && differ(all) && told.add(product)) {
        List<Listed> sorted = all.stream().sorted(ORDER).toList();
        joined.add(new JoinedName(offer.offer().vendor(), offer.offer().model(), sorted));
      }
    }
    return joined;
  }

  /** The names of models that are not written one way only; all of a model come together. */
  private static Map<Product, Set<Listed>> severalNames(List<Listing> listed) {
    var several = new HashMap<Product, Set<Listed>>();
    Listing first = null;
    for (Listing listing : listed) {
      Product product = listing.identity().product();
      if (first == null || !first.identity().product().equals(product)) {
        first = listing;
      } else if (!isNamedAs(first.history().offer(), listing.history().offer())) {
        several.put(product, new HashSet<>());
      }
    }
    for (Listing listing : several.isEmpty() ? List.<Listing>of() : listed) {
      Set<Listed> names = several.get(listing.identity().product());
      if (names != null) {
        Offer offer = listing.history().offer();
        names.add(new Listed(offer.vendor(), offer.model(), listing.source()));
      }
    }
    return several;
  }

  private static boolean isNamedAs(Offer one, Offer other) {
    return one.vendor().equals(other.vendor()) && one.model().equals(other.model());
  }

  private static boolean differ(Set<Listed> names) {
    return names.size() > 1
        && names.stream()
                .map(name -> Names.fold(name.vendor()) + '\n' + Names.fold(name.model()))
                .distinct()
                .count()
            > 1;
  }
}
