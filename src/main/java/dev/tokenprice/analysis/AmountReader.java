package dev.tokenprice.analysis;

import dev.tokenprice.pricing.StatedAmount;
import java.util.Optional;

/** Reads an amount with its unit, e.g. {@code 0.12元/千tokens}, out of a claim's comparison. */
@FunctionalInterface
public interface AmountReader {
  /** Empty if the text is not an amount with currency and unit. */
  Optional<StatedAmount> read(String text);
}
