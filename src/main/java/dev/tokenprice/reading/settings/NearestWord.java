package dev.tokenprice.reading.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the valid word that a person most likely meant. */
final class NearestWord {
  private NearestWord() {}

  /** Empty if no valid word needs fewer changes than half of its letters. */
  static String of(String found, Collection<String> valid) {
    return valid.stream()
        .sorted()
        .filter(word -> changes(found, word) * 2 <= Math.max(2, word.length()))
        .min(Comparator.comparingInt(word -> changes(found, word)))
        .orElse("");
  }

  /** How many letters to add, drop or replace, case aside. */
  private static int changes(String from, String to) {
    var one = from.toLowerCase(Locale.ROOT);
    var other = to.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int same = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
        int best = Math.min(diagonal + same, 1 + Math.min(row[column], row[column - 1]));
        diagonal = row[column];
        row[column] = best;
      }
    }
    return row[other.length()];
  }
}
