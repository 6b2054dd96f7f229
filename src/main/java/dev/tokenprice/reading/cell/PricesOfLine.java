package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.Phrases.Match;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.WordKind;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of a line, one after the other, and what was met with any of them. */
final class PricesOfLine {
  private final Line line;
  private final NumberStyle style;
  private final UnitGrammar units;
  private boolean lowerBound;
  private boolean contradictory;

  PricesOfLine(Line line, NumberStyle style, UnitGrammar units) {
    this.line = line;
    this.style = style;
    this.units = units;
  }

  /** Bound, sign, currency, number, currency, and what the price buys; null if there is none. */
  @Nullable StatedPrice next() {
    int from = line.at();
    boolean negative = false;
    Set<Meter> label = new LinkedHashSet<>();
    while (!line.isAtEnd() && !line.here().isNumber()) {
      if (line.here().is("-") || line.here().is("−")) {
        negative = true;
        line.skipAtom();
      } else if (line.here().is(":")) {
        line.skipAtom();
      } else if (!skipBefore(label)) {
        return null;
      }
    }
    Optional<BigDecimal> number = line.isAtEnd() ? Optional.empty() : style.parse(line.textHere());
    if (number.isEmpty()) {
      return null;
    }
    int numberAt = line.at();
    line.skipAtom();
    Set<Meter> meters = BoughtUnit.skipAfter(line);
    meters.addAll(label);
    UnitGrammar.Reading stated = units.among(line.readWithout(from, numberAt));
    contradictory |= stated.contradictory();
    BigDecimal amount = negative ? number.get().negate() : number.get();
    return new StatedPrice(amount, stated.statement(), meters);
  }

  /**
   * Skips a word that may stand before a number.
   *
   * @param label takes what the word says is counted
   * @return whether there is one
   */
  private boolean skipBefore(Set<Meter> label) {
    Match<Sense> word = line.word(line.at()).orElse(null);
    if (word == null) {
      return false;
    }
    switch (word.meaning().kind()) {
      case LOWER_BOUND -> lowerBound = true;
      case METER -> Meter.find(word.meaning().value()).ifPresent(label::add);
      case CURRENCY, PRICE -> {}
      case PER -> {
        BoughtUnit.skipBefore(line);
        return true;
      }
      default -> {
        return false;
      }
    }
    line.skipTo(word.to());
    return true;
  }

  /** Skips a bound that stands behind a price; false if there is none. */
  boolean skipBound() {
    boolean bound = line.kind(line.at()) == WordKind.LOWER_BOUND;
    if (bound) {
      lowerBound = true;
      line.skipWord();
    }
    return bound;
  }

  /** Whether a word says that a price is the lowest of several. */
  boolean haveLowerBound() {
    return lowerBound;
  }

  /** Whether one of them names two currencies. */
  boolean areContradictory() {
    return contradictory;
  }
}
