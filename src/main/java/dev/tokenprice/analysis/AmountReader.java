package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Unit;
import java.util.Optional;

/** Reads an amount with its unit, e.g. {@code 0.12元/千tokens}, out of a claim's comparison. */
@FunctionalInterface
public interface AmountReader {
  /** Empty if the text is not an amount with currency and unit. */
  Optional<Amount> read(String text);

  /** A price of no offer in particular. */
  record Amount(Money price, Unit per) {}
}
