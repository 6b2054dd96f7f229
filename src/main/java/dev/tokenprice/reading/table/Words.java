package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cells of the columns beside the prices mean, remembered by text. */
final class Words {
  private static final int LONGEST_METER = 40;

  private final Vocabulary vocabulary;
  private final Phrases<Sense> meterWords;
  private final Phrases<Sense> familyWords;
  private final Phrases<Sense> serviceWords;
  private final Remembered<String, Set<Meter>> meters =
      Remembered.ofText(text -> Set.copyOf(parseMeters(text)));
  private final Remembered<String, Optional<String>> services =
      Remembered.ofText(this::readService);
  private final Remembered<String, Optional<String>> classes = Remembered.ofText(this::readClass);

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    meterWords = vocabulary.phrases(WordKind.DIRECTION, WordKind.METER);
    familyWords = vocabulary.phrases(WordKind.MODEL_FAMILY);
    serviceWords = vocabulary.phrases(WordKind.SERVICE);
  }

  /** The meters that a text names; empty if it names none. */
  Set<Meter> meters(String text) {
    return meters.of(text);
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

  /** Whether names tell prices of a model apart: {@code aa input} and {@code aa output}. */
  boolean tellApart(Stream<String> names) {
    return names.map(this::directions).filter(d -> !d.isEmpty()).distinct().count() > 1;
  }

  /**
   * What a model's name says that its price counts. A word for another modality alone is a part of
   * the name: qwen-audio.
   */
  Set<Meter> directions(String name) {
    List<Atom> atoms = Lexer.lex(Fold.clean(name));
    boolean directed =
        IntStream.range(0, atoms.size())
            .mapToObj(at -> meterWords.at(atoms, at))
            .flatMap(Optional::stream)
            .anyMatch(match -> saysDirection(match.meaning()));
    return directed ? Meters.combined(meters(name)) : Set.of();
  }

  private static boolean saysDirection(Sense sense) {
    return sense.is(WordKind.DIRECTION) || Meters.isOfTokens(Meter.of(sense.value()));
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
    return services.of(text);
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
    return classes.of(text);
  }

  private Optional<String> readClass(String text) {
    return vocabulary.whole(WordKind.MODEL_CLASS, text).map(Sense::value);
  }
}
