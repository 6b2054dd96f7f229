package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cells of the columns beside the prices mean, remembered by text. */
final class Words {
  private static final int MOST_REMEMBERED = 10_000;

  private final Vocabulary vocabulary;
  private final Phrases<Sense> meterWords;
  private final Phrases<Sense> serviceWords;
  private final Map<String, Set<Meter>> meters = new HashMap<>();

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    meterWords = vocabulary.phrases(WordKind.DIRECTION, WordKind.METER);
    serviceWords = vocabulary.phrases(WordKind.SERVICE);
  }

  /** The meters that a text names; empty if it names none. */
  Set<Meter> meters(String text) {
    Set<Meter> known = meters.get(text);
    if (known == null) {
      known = Set.copyOf(parseMeters(text));
      if (meters.size() < MOST_REMEMBERED) {
        meters.put(text, known);
      }
    }
    return known;
  }

  private Set<Meter> parseMeters(String text) {
    Set<Meter> found = EnumSet.noneOf(Meter.class);
    for (Phrases.Match<Sense> match : meterWords.in(Lexer.lex(Fold.clean(text)))) {
      if (match.meaning().is(WordKind.DIRECTION)) {
        found.addAll(Meters.BOTH);
      } else {
        found.add(Meter.of(match.meaning().value()));
      }
    }
    return found;
  }

  Optional<String> service(String text) {
    Optional<String> whole = vocabulary.whole(WordKind.SERVICE, text).map(Sense::value);
    return whole.or(
        () ->
            serviceWords.in(Lexer.lex(Fold.clean(text))).stream()
                .findFirst()
                .map(m -> m.meaning().value()));
  }

  Optional<String> modelClass(String text) {
    return vocabulary.whole(WordKind.MODEL_CLASS, text).map(Sense::value);
  }
}
