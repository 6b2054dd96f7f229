package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.CacheLifetime;
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
import java.util.function.Function;

/** What the cells of the columns beside the prices mean, remembered by text. */
final class Words {
  private static final int MOST_REMEMBERED = 10_000;

  private static final int LONGEST_METER = 40;

  private final Vocabulary vocabulary;
  private final Phrases<Sense> meterWords;
  private final Phrases<Sense> familyWords;
  private final Phrases<Sense> serviceWords;
  private final Map<String, Set<Meter>> meters = new HashMap<>();
  private final Map<String, Optional<String>> services = new HashMap<>();
  private final Map<String, Optional<String>> classes = new HashMap<>();

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    meterWords = vocabulary.phrases(WordKind.DIRECTION, WordKind.METER);
    familyWords = vocabulary.phrases(WordKind.MODEL_FAMILY);
    serviceWords = vocabulary.phrases(WordKind.SERVICE);
  }

  /** The meters that a text names; empty if it names none. */
  Set<Meter> meters(String text) {
    return remembered(text, meters, t -> Set.copyOf(parseMeters(t)));
  }

  private static <T> T remembered(String text, Map<String, T> known, Function<String, T> reader) {
    T value = known.get(text);
    if (value == null) {
      value = reader.apply(text);
      if (known.size() < MOST_REMEMBERED) {
        known.put(text, value);
      }
    }
    return value;
  }

  /** Whether a text is a short word for a meter of tokens. */
  boolean isMeter(String text) {
    return text.length() <= LONGEST_METER && meters(text).stream().anyMatch(Meters::isOfTokens);
  }

  /** Whether a text says what a price counts; not a remark that names both directions. */
  boolean tellsDirection(String text) {
    boolean remark =
        meters(text).equals(Meters.BOTH) && vocabulary.whole(WordKind.DIRECTION, text).isEmpty();
    return isMeter(text) && !remark;
  }

  /** Whether a text holds the name of a model family. */
  boolean namesFamily(String text) {
    return !familyWords.in(Lexer.lex(Fold.clean(text))).isEmpty();
  }

  boolean isTotal(String text) {
    return vocabulary.whole(WordKind.TOTAL, text).isPresent();
  }

  private Set<Meter> parseMeters(String text) {
    Set<Meter> found = EnumSet.noneOf(Meter.class);
    CacheLifetime cache = CacheLifetime.of(Fold.clean(text));
    for (Phrases.Match<Sense> match : meterWords.in(Lexer.lex(cache.rest()))) {
      if (match.meaning().is(WordKind.DIRECTION)) {
        found.addAll(Meters.BOTH);
      } else {
        found.add(Meter.of(match.meaning().value()));
      }
    }
    if (cache.hour() && found.remove(Meter.CACHE_WRITE)) {
      found.add(Meter.CACHE_WRITE_1H);
    }
    return found;
  }

  Optional<String> service(String text) {
    return remembered(text, services, this::readService);
  }

  private Optional<String> readService(String text) {
    Optional<String> whole = vocabulary.whole(WordKind.SERVICE, text).map(Sense::value);
    return whole.or(
        () ->
            serviceWords.in(Lexer.lex(Fold.clean(text))).stream()
                .findFirst()
                .map(m -> m.meaning().value()));
  }

  Optional<String> modelClass(String text) {
    return remembered(
        text, classes, t -> vocabulary.whole(WordKind.MODEL_CLASS, t).map(Sense::value));
  }
}
