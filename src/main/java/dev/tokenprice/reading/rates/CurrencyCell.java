package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.Money;
import dev.tokenprice.reading.settings.CurrencyNames;
import dev.tokenprice.reading.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The currency that a cell names: USD, 美元, 美元(USD), USD/CNY, 100日元. */
final class CurrencyCell {
  private static final Pattern LEADING_NUMBER = Pattern.compile("^[\\d,]+\\s*");
  private static final Pattern PAIR_OF_CODES = Pattern.compile("[A-Za-z]{6}");
  private static final int CODE = 3;

  private final CurrencyNames currencies;

  CurrencyCell(CurrencyNames currencies) {
    this.currencies = currencies;
  }

  /** Empty if it names none, two, or one that is not priced in yuan. */
  Optional<String> read(String cell) {
    var text = LEADING_NUMBER.matcher(Fold.clean(cell)).replaceAll("");
    if (PAIR_OF_CODES.matcher(text).matches()) {
      return pair(List.of(text.substring(0, CODE), text.substring(CODE)));
    }
    if (text.contains("/")) {
      return pair(List.of(text.split("/", -1)));
    }
    return text.endsWith(")") ? bracketed(text) : currencies.code(text);
  }

  private Optional<String> pair(List<String> names) {
    boolean inYuan =
        names.size() == 2 && currencies.code(names.get(1)).filter(Money.YUAN::equals).isPresent();
    return inYuan ? currencies.code(names.get(0)) : Optional.empty();
  }

  private Optional<String> bracketed(String text) {
    int bracket = text.indexOf('(');
    var outside = currencies.code(text.substring(0, Math.max(bracket, 0)));
    var inside = currencies.code(text.substring(bracket + 1, text.length() - 1));
    return outside.equals(inside) ? outside : Optional.empty();
  }
}
