package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;

/** What makes offers of two sources the same: the same vendor and model by {@link Names}. */
record Identity(Product product, Service service, Conditions conditions) {
  /**
   * @param vendor the key of the offer's vendor
   */
  static Identity of(Offer offer, String vendor, Names names) {
    return of(offer, new Product(vendor, names.modelKey(offer.model())));
  }

  static Identity of(Offer offer, Product product) {
    return new Identity(product, offer.service(), offer.conditions());
  }

  String vendor() {
    return product.vendor();
  }

  String model() {
    return product.model();
  }
}
