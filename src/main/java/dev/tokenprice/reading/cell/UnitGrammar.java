package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Phrases.Match;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stage 6, what a text states about currency and unit: 元/千tokens, USD per 1M tokens, $/MTok. */
public final class UnitGrammar {
  private static final Set<String> SHORT_MONEY = Set.of("元", "分", "块", "圆", "厘");
  private static final Set<String> AFTER_MONEY = Set.of("每", "人", "钱", "起", "千", "万", "百", "亿");

  private final Phrases<Sense> words;

  public UnitGrammar(Vocabulary vocabulary) {
    words =
        vocabulary.phrases(
            WordKind.CURRENCY,
            WordKind.UNIT,
            WordKind.QUANTITY,
            WordKind.PER,
            WordKind.FILLER,
            WordKind.METER,
            WordKind.CONDITION,
            WordKind.PRICE);
  }

  /**
   * @param statement what the text states
   * @param unknown the words that are no part of a unit
   * @param contradictory whether the text names two currencies; the statement then has none
   */
  public record Reading(Statement statement, List<String> unknown, boolean contradictory) {}

  /** A text that is a unit and nothing else, as in a unit column: {@code 小时} is per hour. */
  public Reading whole(String text) {
    return read(Lexer.lex(Fold.clean(text)), new UnitBuilder(true, false));
  }

  /** Whether a text ends with what is counted, and not amid a quantity: 元/百万tokens. */
  public boolean endsInUnit(String text) {
    List<Atom> atoms = Lexer.lex(Fold.clean(text));
    for (int i = 0; i < atoms.size(); i++) {
      var match = words.at(atoms, i).filter(m -> m.meaning().is(WordKind.UNIT));
      if (match.isPresent() && match.get().to() == atoms.size()) {
        return true;
      }
    }
    return false;
  }

  /** The unit among other words, as in a header: an hour counts only if the price is per hour. */
  public Reading among(List<Atom> atoms) {
    return read(atoms, new UnitBuilder(false, false));
  }

  /** The same among words that say "price": 1M beside them is what the price buys. */
  public Reading amongPrice(List<Atom> atoms) {
    return read(atoms, new UnitBuilder(false, true));
  }

  /** Whether an ideograph that may be money is a part of a word here: 分 in 分析, 元 in 元宝. */
  public static boolean isInsideWord(List<Atom> atoms, int at) {
    Atom atom = atoms.get(at);
    if (!SHORT_MONEY.contains(atom.text()) || at + 1 >= atoms.size()) {
      return false;
    }
    Atom next = atoms.get(at + 1);
    boolean joined = next.kind() == Atom.Kind.IDEOGRAPH && next.start() == atom.end();
    return joined && !AFTER_MONEY.contains(next.text());
  }

  /** A spelling such as "input token" is no part of the unit, but "token" in it is. */
  private static boolean isNeutral(Sense sense) {
    return sense.is(WordKind.METER) || sense.is(WordKind.PRICE);
  }

  private Reading read(List<Atom> atoms, UnitBuilder builder) {
    int i = 0;
    while (i < atoms.size()) {
      Atom atom = atoms.get(i);
      var match = isInsideWord(atoms, i) ? Optional.<Match<Sense>>empty() : words.at(atoms, i);
      if (match.isPresent()) {
        builder.word(match.get().meaning(), atom);
        i = isNeutral(match.get().meaning()) ? i + 1 : match.get().to();
      } else {
        builder.other(atom);
        i++;
      }
    }
    return new Reading(builder.statement(), builder.unknown(), builder.contradictory());
  }
}
