package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.TierGrammar;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Stage 7, what must hold for a price; what is not understood is kept as it stands. */
final class ConditionGrammar {
  private static final List<String> OUTPUT_WORDS = List.of("输出", "輸出", "output");

  /** Condition: a title amid the records that says more than is understood, verbatim. */
  private static final String SECTION = "section";

  private static final Pattern NAME = Pattern.compile("\\S*\\d\\S*");
  private static final Pattern NUMBER = Pattern.compile("[\\d:.,]+");

  /** A number below, in a title, is no context length. */
  private static final long SHORTEST_TIER = 1000;

  private final Vocabulary vocabulary;
  private final Phrases<Sense> words;
  private final Phrases<Sense> meterWords;
  private final Remembered<Said, Conditions> cells = new Remembered<>(this::readCell, Said::length);
  private final Remembered<Said, Conditions> meterCells =
      new Remembered<>(this::readMeterCell, Said::length);

  /** A cell below a header, and what is known beside it. */
  private record Said(String header, String text, Conditions so) {
    int length() {
      return header.length() + text.length();
    }
  }

  ConditionGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    words =
        vocabulary.phrases(
            WordKind.CONDITION,
            WordKind.NO_CONDITION,
            WordKind.NEGATION,
            WordKind.CONDITION_FILLER);
    meterWords =
        vocabulary.phrases(
            WordKind.CONDITION,
            WordKind.NO_CONDITION,
            WordKind.NEGATION,
            WordKind.DIRECTION,
            WordKind.METER,
            WordKind.SERVICE,
            WordKind.PRICE,
            WordKind.UNIT,
            WordKind.CURRENCY,
            WordKind.QUANTITY,
            WordKind.PER,
            WordKind.CONDITION_FILLER,
            WordKind.FILLER);
  }

  /**
   * What a cell of a condition column says beside what is known so far.
   *
   * @param header of the column
   */
  Conditions ofCell(String header, String text, Conditions so) {
    return cells.of(new Said(header, text, so));
  }

  private Conditions readCell(Said said) {
    String header = said.header;
    Conditions so = said.so;
    String clean = Fold.clean(said.text);
    if (clean.isEmpty()
        || vocabulary.whole(WordKind.NO_CONDITION, clean).isPresent()
        || vocabulary.whole(WordKind.MISSING, clean).isPresent()) {
      return so;
    }
    Conditions tiers = so;
    String rest = clean;
    Optional<Tiers> found = tiers(header, clean, so);
    if (found.isPresent()) {
      tiers = found.get().conditions();
      rest = found.get().rest();
    }
    Sentence sentence = new Sentence(words, rest);
    Conditions named = sentence.addedTo(tiers);
    return sentence.unknown.isEmpty() && !sentence.contradicted()
        ? named
        : named.with(name(header), clean);
  }

  /** What a cell of the meter column says beside the meter: 输入(批量). */
  Conditions ofMeterCell(String header, String text, Conditions so) {
    return meterCells.of(new Said(header, text, so));
  }

  private Conditions readMeterCell(Said said) {
    String header = said.header;
    Sentence sentence = new Sentence(meterWords, CacheLifetime.of(Fold.clean(said.text)).rest());
    Conditions named = sentence.addedTo(said.so);
    return sentence.unknown.isEmpty()
        ? named
        : named.with(name(header), String.join(" ", sentence.unknown));
  }

  /** What a title says that the program understands. */
  Conditions ofTitle(String text, Conditions so) {
    Optional<TierGrammar.Found> tier =
        TierGrammar.find(text).filter(f -> f.range().above() >= SHORTEST_TIER || isLong(f));
    Conditions tiered = tier.map(f -> so.with(Conditions.CONTEXT, f.range().text())).orElse(so);
    return new Sentence(words, tier.map(TierGrammar.Found::rest).orElse(text)).addedTo(tiered);
  }

  /**
   * What a title amid the records of a table says of those below. One that holds another word may
   * be a model without a price: qwen-plus-thinking.
   */
  Conditions ofSection(String text, Conditions so) {
    Conditions titled = ofTitle(text, so);
    Optional<TierGrammar.Found> tier = TierGrammar.find(text);
    var sentence = new Sentence(meterWords, tier.map(TierGrammar.Found::rest).orElse(text));
    boolean words = sentence.counts || !sentence.conditions.isEmpty();
    boolean says = words ? !NAME.matcher(text).matches() : tier.isPresent();
    if (!says || sentence.unknown.stream().anyMatch(word -> !NUMBER.matcher(word).matches())) {
      return so;
    }
    boolean understood = sentence.unknown.isEmpty() && !sentence.contradicted();
    return understood && !sentence.counts ? titled : titled.with(SECTION, text);
  }

  private static boolean isLong(TierGrammar.Found tier) {
    Long upTo = tier.range().upTo();
    return upTo != null && upTo >= SHORTEST_TIER;
  }

  private static String name(String header) {
    String name = Fold.clean(header);
    return name.isEmpty() ? "condition" : name;
  }

  private record Tiers(Conditions conditions, String rest) {}

  private static Optional<Tiers> tiers(String header, String clean, Conditions so) {
    int output = outputWord(clean);
    if (output > 0) {
      Optional<Tiers> both =
          tier(clean.substring(0, output), Conditions.CONTEXT, so)
              .flatMap(
                  in ->
                      tier(clean.substring(output), Conditions.OUTPUT_LENGTH, in.conditions())
                          .map(out -> new Tiers(out.conditions(), in.rest() + " " + out.rest())));
      if (both.isPresent()) {
        return both;
      }
    }
    boolean ofOutput = output >= 0 || outputWord(Fold.clean(header)) >= 0;
    return tier(clean, ofOutput ? Conditions.OUTPUT_LENGTH : Conditions.CONTEXT, so);
  }

  private static Optional<Tiers> tier(String text, String name, Conditions so) {
    return TierGrammar.find(text).map(f -> new Tiers(so.with(name, f.range().text()), f.rest()));
  }

  private static int outputWord(String text) {
    return OUTPUT_WORDS.stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
  }

  /** The words of a text by what they say of conditions. */
  private static final class Sentence {
    private final List<String> conditions = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean counts;
    private boolean none;
    private boolean negated;

    Sentence(Phrases<Sense> words, String text) {
      List<Atom> atoms = Lexer.lex(text);
      int at = 0;
      while (at < atoms.size()) {
        Optional<Phrases.Match<Sense>> match = words.at(atoms, at);
        if (match.isPresent()) {
          take(match.get().meaning());
        } else if (!atoms.get(at).isSymbol()) {
          unknown.add(text.substring(atoms.get(at).start(), atoms.get(at).end()));
        }
        at = match.map(Phrases.Match::to).orElse(at + 1);
      }
    }

    private void take(Sense sense) {
      switch (sense.kind()) {
        case CONDITION -> conditions.add(sense.value());
        case NO_CONDITION -> none = true;
        case NEGATION -> negated = true;
        case METER -> counts = true;
        case SERVICE -> counts |= !sense.value().equals(Service.INFERENCE.code());
        default -> {}
      }
    }

    /** Standard and batch in one text are neither, nor batch and flex; so is "no batch". */
    boolean contradicted() {
      long names = conditions.stream().map(c -> c.substring(0, c.indexOf('='))).distinct().count();
      boolean several = names < Set.copyOf(conditions).size();
      return several || (!conditions.isEmpty() && (none || negated));
    }

    Conditions addedTo(Conditions so) {
      Conditions named = so;
      if (!contradicted()) {
        for (String condition : conditions) {
          int equals = condition.indexOf('=');
          named = named.with(condition.substring(0, equals), condition.substring(equals + 1));
        }
      }
      return named;
    }
  }
}
