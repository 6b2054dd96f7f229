package dev.tokenprice.reading.rates;

import dev.tokenprice.reading.words.Fold;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many units of a currency a rate is for, as a power of ten: 人民币/100外币, per 100 units. */
final class Quantity {
  private static final Pattern STATED =
      Pattern.compile("(?:/|per|每)\\s*(1|10|100|1000|10000)(?![\\d.,])|(?:/|每)\\s*(百)");
  private static final Pattern NUMBER = Pattern.compile("(1|10|100|1000|10000)(?![\\d.,]).*");

  private Quantity() {}

  /** What a header or a note says of it; empty if it says nothing. */
  static OptionalInt among(String text) {
    var found = STATED.matcher(Fold.clean(text).toLowerCase(Locale.ROOT));
    if (!found.find()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(found.group(1) == null ? 2 : found.group(1).length() - 1);
  }

  /** What a cell says that starts with it: {@code 100}, {@code 100日元}. */
  static OptionalInt leading(String text) {
    var found = NUMBER.matcher(Fold.clean(text));
    return found.matches() ? OptionalInt.of(found.group(1).length() - 1) : OptionalInt.empty();
  }
}
