package dev.tokenprice.reading.table;

import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import java.util.List;

/** The part of a header that is not about prices: the model of a pivoted table. */
final class Residue {
  private Residue() {}

  /** The header's text from the first unknown word to the last, as it stands. */
  static String of(String header, String residue) {
    String clean = Fold.clean(header);
    List<String> unknown = List.of(residue.split(" "));
    int start = -1;
    int end = clean.length();
    boolean named = false;
    for (var atom : Lexer.lex(clean)) {
      named = unknown.contains(atom.text()) || (named && atom.isNumber());
      if (named) {
        start = start < 0 ? atom.start() : start;
        end = atom.end();
      }
    }
    return start < 0 ? clean : wholeWords(clean, start, end);
  }

  /** The lexer takes OpenAI for two words. */
  private static String wholeWords(String text, int from, int to) {
    int start = from;
    while (start > 0 && isLetter(text.charAt(start - 1)) && isLetter(text.charAt(start))) {
      start--;
    }
    int end = to;
    while (end < text.length() && isLetter(text.charAt(end)) && isLetter(text.charAt(end - 1))) {
      end++;
    }
    return text.substring(start, end).strip();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
