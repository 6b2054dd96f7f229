package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the words of a unit from left to right. */
final class UnitBuilder {
  private static final String TOKEN = "token";
  private static final Pattern POWER_OF_TEN = Pattern.compile("10{0,9}");

  private final boolean wholeIsUnit;
  private final boolean ofPrice;
  private final List<String> bases = new ArrayList<>();
  private final List<String> timesAfterPer = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private @Nullable String currency;
  private int shift;
  private boolean contradictory;
  private boolean severalUnits;
  private boolean oddQuantity;
  private boolean afterSlash;
  private boolean afterQuantity;
  private boolean afterMultiple;

  /** Of a thousand yuan (千元), of k$: no currency that a price is in. */
  private boolean ofMultiple;

  private @Nullable String unknownThing;
  private boolean per;
  private int exponent;
  private boolean quantified;
  private boolean impossible;
  private boolean afterPer;
  private boolean afterLength;
  private @Nullable Integer pendingNumber;

  /**
   * @param wholeIsUnit whether the text is a unit and nothing else
   * @param ofPrice whether the text says that it is about a price
   */
  UnitBuilder(boolean wholeIsUnit, boolean ofPrice) {
    this.wholeIsUnit = wholeIsUnit;
    this.ofPrice = ofPrice;
  }

  void word(Sense sense, Atom atom) {
    boolean counted = sense.is(WordKind.QUANTITY) || sense.is(WordKind.UNIT);
    if (afterPer && UnitName.isTime(sense.value())) {
      timesAfterPer.add(sense.value());
    }
    afterPer = sense.is(WordKind.PER);
    if (afterLength && counted) {
      unknown.add(atom.text());
      afterLength = sense.is(WordKind.QUANTITY);
      return;
    }
    afterLength &= sense.is(WordKind.METER);
    boolean unitFollows = false;
    boolean multiple = false;
    switch (sense.kind()) {
      case CURRENCY -> {
        ofMultiple |= afterMultiple;
        currency(sense.value());
      }
      case PER -> {
        per = true;
        afterSlash = atom.is("/");
      }
      case QUANTITY -> {
        multiple = pendingNumber == null && !per;
        quantity(Integer.parseInt(sense.value()), atom);
        unitFollows = true;
      }
      case UNIT -> unit(sense.value());
      case METER -> keepNumberOfUnit();
      default -> dropNumber();
    }
    afterSlash &= sense.kind() == WordKind.PER;
    afterQuantity = unitFollows;
    afterMultiple = multiple;
  }

  /** A number counts if it is a power of ten; any other word is not about the unit. */
  void other(Atom atom) {
    afterLength = false;
    if (atom.isNumber()) {
      number(atom);
    } else if (!atom.isSymbol()) {
      unknown.add(atom.text());
      dropNumber();
      per &= !afterSlash;
      if (afterQuantity) {
        unknownThing = atom.text();
      }
    }
    afterSlash = false;
    afterPer = false;
    afterQuantity = false;
    afterMultiple = false;
  }

  /** Per 500 tokens is no unit that a price can have; without "per", 128K tokens are a length. */
  private void number(Atom atom) {
    Integer power = powerOfTen(atom.text());
    if (power != null) {
      pendingNumber = power;
      return;
    }
    unknown.add(atom.text());
    oddQuantity |= afterPer || (wholeIsUnit && !quantified);
    afterLength = !per && !wholeIsUnit;
  }

  private void currency(String value) {
    int minus = value.indexOf('-');
    String code = minus < 0 ? value : minus == 0 ? null : value.substring(0, minus);
    int places = minus < 0 ? 0 : -Integer.parseInt(value.substring(minus + 1));
    boolean stated = currency != null || shift != 0;
    if (stated && !(Objects.equals(currency, code) && shift == places)) {
      contradictory = true;
    }
    currency = code;
    shift = places;
  }

  private void quantity(int power, Atom atom) {
    if (power == 0) {
      pendingNumber = 0;
      return;
    }
    boolean letter = atom.kind() == Atom.Kind.WORD && atom.text().length() == 1;
    if (letter && pendingNumber == null && !per && !wholeIsUnit) {
      unknown.add(atom.text());
      return;
    }
    addToQuantity(power);
  }

  /** Words side by side are one quantity: 100 万; words apart are two, which must be the same. */
  private void addToQuantity(int power) {
    int whole = power + (pendingNumber == null ? 0 : pendingNumber);
    pendingNumber = null;
    if (quantified && !afterQuantity) {
      severalUnits |= whole != exponent;
    } else {
      exponent += whole;
      quantified = true;
    }
  }

  private void unit(String value) {
    int blank = value.indexOf(' ');
    if (blank > 0) {
      addToQuantity(Integer.parseInt(value.substring(0, blank)));
    } else if (pendingNumber != null) {
      addToQuantity(0);
    }
    String base = value.substring(blank + 1);
    if (!bases.contains(base)) {
      bases.add(base);
    }
  }

  /** {@code per 1000 input tokens}. */
  private void keepNumberOfUnit() {
    if (!per && !wholeIsUnit) {
      dropNumber();
    }
  }

  private void dropNumber() {
    pendingNumber = null;
  }

  List<String> unknown() {
    return unknown;
  }

  Statement statement() {
    if ((per || wholeIsUnit) && pendingNumber != null && pendingNumber > 0) {
      addToQuantity(0);
    }
    boolean ofTokens = bases.isEmpty() || List.of(TOKEN).equals(bases);
    boolean several = oddQuantity || ofMultiple || (severalUnits && ofTokens);
    return new Statement(
        contradictory ? null : currency,
        contradictory ? 0 : shift,
        several ? null : per(),
        several);
  }

  /** Whether the words name two currencies. */
  boolean contradictory() {
    return contradictory;
  }

  private @Nullable Unit per() {
    impossible |= exponent > 9;
    if (impossible) {
      return null;
    }
    if (bases.isEmpty() && unknownThing != null && (per || wholeIsUnit)) {
      return new Unit.Other(UnitName.counted(unknownThing, exponent));
    }
    if (bases.isEmpty()) {
      boolean ofMoney = per || wholeIsUnit || ofPrice || currency != null;
      return ofMoney && quantified ? new Unit.Tokens(exponent) : null;
    }
    if (bases.equals(List.of(TOKEN))) {
      return quantified || per ? new Unit.Tokens(exponent) : null;
    }
    if (bases.size() > 1 && bases.stream().allMatch(UnitName::isTime)) {
      return ofSeveralTimes();
    }
    return per || quantified || wholeIsUnit ? new Unit.Other(UnitName.of(bases, exponent)) : null;
  }

  /** {@code 1-month commitment ($/hour)} is a price per hour. */
  private @Nullable Unit ofSeveralTimes() {
    boolean clear = timesAfterPer.size() == 1 && exponent == 0;
    return clear ? new Unit.Other(timesAfterPer.get(0)) : null;
  }

  private static @Nullable Integer powerOfTen(String number) {
    String digits = number.replace(".000", "000");
    return POWER_OF_TEN.matcher(digits).matches() ? digits.length() - 1 : null;
  }
}
