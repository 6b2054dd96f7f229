package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a model's inference by the names people use. */
final class ProductIndex {
  /** What stands between vendor and model in one text. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s/:：的]+");

  private final Names names;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<BookOffer>> byModel = new HashMap<>();
  private final Map<Product, List<BookOffer>> byProduct = new HashMap<>();

  /**
   * @param claims models that none of them can mean are left out
   */
  ProductIndex(List<Claim> claims, Names names) {
    this.names = names;
    for (Claim claim : claims) {
      ask(claim.model());
      ask(claim.comparedTo());
    }
  }

  private void ask(String text) {
    asked.add(names.modelKey(text));
    BETWEEN
        .matcher(text)
        .results()
        .forEach(gap -> asked.add(names.modelKey(text.substring(gap.end()))));
  }

  void add(BookOffer offer) {
    Identity identity = offer.identity();
    if (offer.countsAsInference() && asked.contains(identity.model())) {
      put(byModel, identity.model(), offer);
      put(byProduct, identity.product(), offer);
    }
  }

  /** All offers of that model; an empty vendor is any, as long as it is one. */
  List<BookOffer> find(String vendor, String model) {
    return vendor.isBlank() ? find(model) : product(vendor, model);
  }

  /** The same by one text: a model that only one vendor has, or vendor and model. */
  List<BookOffer> find(String text) {
    List<BookOffer> models = byModel.getOrDefault(names.modelKey(text), List.of());
    if (!models.isEmpty()) {
      return ofOneVendor(models) ? models : List.of();
    }
    return BETWEEN
        .matcher(text)
        .results()
        .map(gap -> product(text.substring(0, gap.start()), text.substring(gap.end())))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<BookOffer> product(String vendor, String model) {
    var product = new Product(names.vendorKey(vendor), names.modelKey(model));
    return byProduct.getOrDefault(product, List.of());
  }

  private static boolean ofOneVendor(List<BookOffer> offers) {
    return offers.stream().map(offer -> offer.identity().vendor()).distinct().count() == 1;
  }

  private static <K> void put(Map<K, List<BookOffer>> index, K name, BookOffer offer) {
    index.computeIfAbsent(name, unused -> new ArrayList<>()).add(offer);
  }
}
