package dev.tokenprice.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a model's inference by name: exact but for case, width, blanks and hyphens. */
final class ProductIndex {
  private final Map<String, List<BookOffer>> byModel = new HashMap<>();
  private final Map<String, List<BookOffer>> byVendorAndModel = new HashMap<>();

  ProductIndex(List<BookOffer> offers) {
    offers.stream().filter(BookOffer::countsAsInference).forEach(this::add);
  }

  /** All offers of that model; an empty vendor is any, as long as it is one. */
  List<BookOffer> find(String vendor, String model) {
    return vendor.isBlank() ? find(model) : named(Identity.normal(vendor + model));
  }

  /** The same by one text: vendor and model, or a model that only one vendor has. */
  List<BookOffer> find(String text) {
    String name = Identity.normal(text);
    List<BookOffer> named = named(name);
    if (!named.isEmpty()) {
      return named;
    }
    List<BookOffer> models = byModel.getOrDefault(name, List.of());
    return models.stream().map(offer -> offer.identity().vendor()).distinct().count() > 1
        ? List.of()
        : models;
  }

  private List<BookOffer> named(String name) {
    return byVendorAndModel.getOrDefault(name, List.of());
  }

  private void add(BookOffer offer) {
    Identity identity = offer.identity();
    put(byModel, identity.model(), offer);
    put(byVendorAndModel, identity.vendor() + identity.model(), offer);
  }

  private static void put(Map<String, List<BookOffer>> index, String name, BookOffer offer) {
    index.computeIfAbsent(name, unused -> new ArrayList<>()).add(offer);
  }
}
