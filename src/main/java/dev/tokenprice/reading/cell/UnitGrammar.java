package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.List;

/** Stage 6, what a text states about currency and unit: 元/千tokens, USD per 1M tokens, $/MTok. */
public final class UnitGrammar {
  private final Phrases<Sense> words;

  public UnitGrammar(Vocabulary vocabulary) {
    words =
        vocabulary.phrases(
            WordKind.CURRENCY, WordKind.UNIT, WordKind.QUANTITY, WordKind.PER, WordKind.FILLER);
  }

  /**
   * @param statement what the text states
   * @param unknown the words that are no part of a unit
   */
  public record Reading(Statement statement, List<String> unknown) {}

  /** A text that is a unit and nothing else, as in a unit column: {@code 小时} is per hour. */
  public Reading whole(String text) {
    return read(Lexer.lex(Fold.clean(text)), new UnitBuilder(true, false));
  }

  /** The unit among other words, as in a header: an hour counts only if the price is per hour. */
  public Reading among(List<Atom> atoms) {
    return read(atoms, new UnitBuilder(false, false));
  }

  /** The same among words that say "price": 1M beside them is what the price buys. */
  public Reading amongPrice(List<Atom> atoms) {
    return read(atoms, new UnitBuilder(false, true));
  }

  private Reading read(List<Atom> atoms, UnitBuilder builder) {
    int i = 0;
    while (i < atoms.size()) {
      Atom atom = atoms.get(i);
      var match = words.at(atoms, i);
      if (match.isPresent()) {
        builder.word(match.get().meaning(), atom);
        i = match.get().to();
      } else {
        builder.other(atom);
        i++;
      }
    }
    return new Reading(builder.statement(), builder.unknown());
  }
}
