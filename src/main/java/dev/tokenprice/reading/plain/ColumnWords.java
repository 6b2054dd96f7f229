package dev.tokenprice.reading.plain;

import dev.tokenprice.pricing.Names;
import dev.tokenprice.reading.settings.WordLists;
import dev.tokenprice.reading.words.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of a file mean, whatever their case, blanks, hyphens and brackets. */
public final class ColumnWords {
  /** Brackets, and all from a colon, a slash or the word per on: what a header adds to its word. */
  private static final Pattern TRAIL =
      Pattern.compile("\\s*[(\\[].*?[)\\]]|[/:].*$|\\s+per\\s.*$", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> meanings = new HashMap<>();

  private ColumnWords(Map<String, List<String>> words) {
    words.forEach((meaning, list) -> list.forEach(word -> meanings.put(key(word), meaning)));
  }

  /**
   * @param name of a list of words that comes with the program
   */
  public static ColumnWords builtIn(String name) {
    return new ColumnWords(WordLists.builtIn(name));
  }

  /** The meaning of a header, with or without what it adds in brackets. */
  public Optional<String> meaning(String header) {
    var whole = Optional.ofNullable(meanings.get(key(header)));
    return whole.or(() -> Optional.ofNullable(meanings.get(key(withoutTrail(header)))));
  }

  private static String withoutTrail(String header) {
    return TRAIL.matcher(Fold.clean(header)).replaceAll("");
  }

  private static String key(String word) {
    var clean = Fold.clean(word);
    var folded = Names.fold(clean);
    return folded.isEmpty() ? clean : folded;
  }
}
