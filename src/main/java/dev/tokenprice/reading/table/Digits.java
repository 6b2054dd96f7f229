package dev.tokenprice.reading.table;

/** The digits of the numbers in a text. */
final class Digits {
  private Digits() {}

  /** How many digits the longest number has; points, commas and underscores are within one. */
  static int longest(String text) {
    int longest = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
        longest = Math.max(longest, digits);
      } else if (c != '.' && c != ',' && c != '_') {
        digits = 0;
      }
    }
    return longest;
  }
}
