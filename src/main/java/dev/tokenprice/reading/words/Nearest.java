package dev.tokenprice.reading.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The valid word that a mistaken one was most probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * @param words not empty
   */
  public static String to(String mistaken, Collection<String> words) {
    String lower = mistaken.toLowerCase(Locale.ROOT);
    return words.stream()
        .min(Comparator.comparingInt((String w) -> distance(lower, w)).thenComparing(w -> w))
        .orElseThrow();
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
