package dev.tokenprice.reading.claims;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.StatedAmount;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.CellValue.Priced;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.words.Vocabulary;
import java.util.Optional;

/** Reads what a claim compares with, where that is an amount with currency and unit. */
public final class AmountText {
  private final CellGrammar grammar;

  public AmountText(Vocabulary vocabulary) {
    grammar = new CellGrammar(vocabulary);
  }

  /** Empty if the text is not one amount with its currency and unit. */
  public Optional<StatedAmount> read(String text) {
    if (!(grammar.read(text, NumberStyle.POINT) instanceof Priced priced)
        || !priced.restated().isEmpty()) {
      return Optional.empty();
    }
    var stated = priced.price().stated();
    var currency = stated.currency();
    var per = stated.per();
    if (currency == null || per == null || priced.price().amount().signum() < 0) {
      return Optional.empty();
    }
    var amount = priced.price().amount().scaleByPowerOfTen(stated.shift());
    return Optional.of(new StatedAmount(new Money(amount, currency), per));
  }
}
