package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.words.Fold;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What a cell of a rate says: a number above 0, nothing, or something else. */
sealed interface RateNumber {
  /** Above 0. */
  record Stated(BigDecimal number) implements RateNumber {}

  /** Blank, N/A. */
  record Missing() implements RateNumber {}

  /** No number above 0. */
  record Doubtful(HoldReason reason) implements RateNumber {}

  Set<String> MISSING = Set.of("", "-", "--", "—", "n/a", "na", "nan", "null", "none", "无", "/");

  static RateNumber of(String cell) {
    var text = Fold.clean(cell).toLowerCase(Locale.ROOT);
    if (MISSING.contains(text)) {
      return new Missing();
    }
    if (text.startsWith("-")) {
      return new Doubtful(HoldReason.NEGATIVE);
    }
    var number = NumberStyle.POINT.parse(text);
    if (number.isEmpty()) {
      return new Doubtful(HoldReason.NOT_A_NUMBER);
    }
    return number.get().signum() == 0
        ? new Doubtful(HoldReason.MAGNITUDE)
        : new Stated(number.get());
  }
}
