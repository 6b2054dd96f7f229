package dev.tokenprice.analysis;

import dev.tokenprice.pricing.PricePoint;

/** A price as it is written in keys and evidence: {@code 0.04 CNY/1000}. */
final class Figure {
  private Figure() {}

  static String of(PricePoint point) {
    return point.price().amount().stripTrailingZeros().toPlainString()
        + ' '
        + point.price().currency()
        + '/'
        + point.per().per();
  }
}
