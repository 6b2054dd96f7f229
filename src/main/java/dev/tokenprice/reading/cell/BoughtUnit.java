package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.Phrases.Match;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.WordKind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around an amount that say what it buys. */
final class BoughtUnit {
  private BoughtUnit() {}

  /** The unit of 每百万tokens 2元, up to the currency or the number of the price. */
  static void skipBefore(Line line) {
    line.skipWord();
    while (line.isUnitWord(line.at())
        || (line.isNumber(line.at()) && line.isUnitWord(line.at() + 1))) {
      line.skipWord();
    }
  }

  /**
   * The words after a number that say its currency, its unit and what is counted.
   *
   * @return what is counted
   */
  static Set<Meter> skipAfter(Line line) {
    Set<Meter> meters = new LinkedHashSet<>();
    boolean per = false;
    while (!line.isAtEnd()) {
      if (per && isFactor(line)) {
        line.skipAtom();
        continue;
      }
      Match<Sense> word = line.word(line.at()).orElse(null);
      if (word == null || !continues(line, word, per)) {
        return meters;
      }
      per |= word.meaning().is(WordKind.PER);
      if (word.meaning().is(WordKind.METER)) {
        Meter.find(word.meaning().value()).ifPresent(meters::add);
      }
      line.skipTo(word.to());
    }
    return meters;
  }

  private static boolean isFactor(Line line) {
    int at = line.at();
    return line.isNumber(at) || (line.isMark(at, "*") && line.isUnitWord(at + 1));
  }

  private static boolean continues(Line line, Match<Sense> word, boolean per) {
    return switch (word.meaning().kind()) {
      case CURRENCY -> true;
      case PER -> leadsToUnit(line, word.to());
      case UNIT, QUANTITY, METER, FILLER -> per;
      default -> false;
    };
  }

  /**
   * A slash before money separates two prices, and so does one before what the second counts;
   * before a quantity or a unit it is "per".
   *
   * @param next what follows the slash
   */
  private static boolean leadsToUnit(Line line, int next) {
    Match<Sense> word = line.word(next).orElse(null);
    if (word != null) {
      boolean label = word.meaning().is(WordKind.METER) && startsPrice(line, word.to());
      return !word.meaning().is(WordKind.CURRENCY) && !label;
    }
    return line.isNumber(next) && isCounted(line.kind(next + 1));
  }

  private static boolean isCounted(@Nullable WordKind kind) {
    return kind == WordKind.UNIT || kind == WordKind.QUANTITY || kind == WordKind.METER;
  }

  private static boolean startsPrice(Line line, int i) {
    boolean amount = line.isNumber(i) && !line.isUnitWord(i + 1);
    return amount || line.kind(i) == WordKind.CURRENCY || line.isMark(i, ":");
  }
}
