package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.reading.cell.TierGrammar;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.List;
import java.util.Optional;

/** Stage 7, what must hold for a price; what is not understood is kept as it stands. */
final class ConditionGrammar {
  private static final List<String> OUTPUT_WORDS = List.of("输出", "輸出", "output");

  private final Vocabulary vocabulary;
  private final Phrases<Sense> phrases;

  ConditionGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    phrases = vocabulary.phrases(WordKind.CONDITION);
  }

  /**
   * @param header of the column
   * @param text the cell
   */
  Conditions read(String header, String text, Conditions so) {
    String clean = Fold.clean(text);
    if (clean.isEmpty()
        || vocabulary.whole(WordKind.NO_CONDITION, clean).isPresent()
        || vocabulary.whole(WordKind.MISSING, clean).isPresent()) {
      return so;
    }
    Optional<Conditions> tier = tiers(header, clean, so);
    if (tier.isPresent()) {
      return tier.get();
    }
    List<Phrases.Match<Sense>> found = phrases.in(Lexer.lex(clean));
    if (found.size() == 1) {
      return with(so, found.get(0).meaning().value());
    }
    String name = Fold.clean(header);
    return so.with(name.isEmpty() ? "condition" : name, clean);
  }

  /** What a cell of the meter column says beside the meter: 输入(批量). */
  Conditions ofMeterCell(String text, Conditions so) {
    Conditions found = so;
    for (Phrases.Match<Sense> match : phrases.in(Lexer.lex(text))) {
      found = with(found, match.meaning().value());
    }
    return found;
  }

  private static Optional<Conditions> tiers(String header, String clean, Conditions so) {
    int output = outputWord(clean);
    if (output > 0) {
      Optional<Conditions> both =
          tier(clean.substring(0, output), Conditions.CONTEXT, so)
              .flatMap(c -> tier(clean.substring(output), Conditions.OUTPUT_LENGTH, c));
      if (both.isPresent()) {
        return both;
      }
    }
    boolean ofOutput = output >= 0 || outputWord(Fold.clean(header)) >= 0;
    return tier(clean, ofOutput ? Conditions.OUTPUT_LENGTH : Conditions.CONTEXT, so);
  }

  private static Optional<Conditions> tier(String text, String name, Conditions so) {
    return TierGrammar.find(text).map(f -> so.with(name, f.range().text()));
  }

  private static int outputWord(String text) {
    return OUTPUT_WORDS.stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
  }

  private static Conditions with(Conditions so, String nameAndValue) {
    int equals = nameAndValue.indexOf('=');
    return so.with(nameAndValue.substring(0, equals), nameAndValue.substring(equals + 1));
  }
}
