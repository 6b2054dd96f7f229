package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;

/** What makes offers of two sources the same: the same vendor and model by {@link Names}. */
record Identity(String vendor, String model, Service service, Conditions conditions) {
  /**
   * @param vendor the key of the offer's vendor
   */
  static Identity of(Offer offer, String vendor, Names names) {
    return new Identity(vendor, names.modelKey(offer.model()), offer.service(), offer.conditions());
  }

  /** Vendor and model without service and conditions. */
  String product() {
    return product(vendor, model);
  }

  /** Of keys by {@link Names}. */
  static String product(String vendor, String model) {
    return vendor + '\n' + model;
  }
}
