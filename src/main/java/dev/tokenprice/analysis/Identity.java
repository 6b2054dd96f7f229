package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import java.text.Normalizer;
import java.util.Locale;

/** What makes offers of two sources the same: exact but for case, width, blanks and hyphens. */
record Identity(String vendor, String model, Service service, Conditions conditions) {
  static Identity of(Offer offer) {
    return new Identity(
        normal(offer.vendor()), normal(offer.model()), offer.service(), offer.conditions());
  }

  /** Vendor and model without service and conditions. */
  String product() {
    return vendor + '\n' + model;
  }

  static String normal(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var normal = new StringBuilder(narrow.length());
    narrow.codePoints().filter(Identity::counts).forEach(normal::appendCodePoint);
    return normal.toString();
  }

  private static boolean counts(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.DASH_PUNCTUATION
        && character != '_';
  }
}
