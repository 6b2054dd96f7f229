package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Phrases.Match;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a cell in words and marks, read from left to right. */
final class Line {
  private final String text;
  private final Phrases<Sense> words;
  private final List<Atom> atoms;
  private int at;

  Line(String text, Phrases<Sense> words) {
    this.text = text;
    this.words = words;
    atoms = Lexer.lexWithMarks(text);
  }

  boolean isAtEnd() {
    return at == atoms.size();
  }

  /** How many atoms were read. */
  int at() {
    return at;
  }

  Atom here() {
    return atoms.get(at);
  }

  String textHere() {
    return text.substring(here().start(), here().end());
  }

  /** The word that starts at an atom; empty if none does, or the line has no such atom. */
  Optional<Match<Sense>> word(int i) {
    return i < atoms.size() ? words.at(atoms, i) : Optional.empty();
  }

  /** The kind of the word that starts at an atom; null if none does. */
  @Nullable WordKind kind(int i) {
    return word(i).map(w -> w.meaning().kind()).orElse(null);
  }

  /** Whether an atom is there and is a number. */
  boolean isNumber(int i) {
    return i < atoms.size() && atoms.get(i).isNumber();
  }

  boolean isMark(int i, String mark) {
    return i < atoms.size() && atoms.get(i).is(mark);
  }

  /** Whether a word of a quantity starts at an atom, as in "million tokens of text". */
  boolean isUnitWord(int i) {
    WordKind kind = kind(i);
    return kind == WordKind.QUANTITY || kind == WordKind.UNIT || kind == WordKind.FILLER;
  }

  void skipAtom() {
    at++;
  }

  /** Skips the word that starts here, or an atom if none does. */
  void skipWord() {
    at = word(at).map(Match::to).orElse(at + 1);
  }

  void skipTo(int i) {
    at = i;
  }

  /**
   * Skips the bracket that opens here.
   *
   * @return what stands in it; null if it is not closed, and nothing is skipped then
   */
  @Nullable String skipBracket() {
    for (int close = at + 1; close < atoms.size(); close++) {
      if (isMark(close, ")") || isMark(close, "]")) {
        String inside = text.substring(here().end(), atoms.get(close).start());
        at = close + 1;
        return inside;
      }
    }
    return null;
  }

  /** What was read from an atom on, but for a later one. */
  List<Atom> readWithout(int from, int without) {
    List<Atom> read = new ArrayList<>(atoms.subList(from, without));
    read.addAll(atoms.subList(without + 1, at));
    return read;
  }

  boolean hasNumber() {
    return hasNumber(0);
  }

  /** Whether a number that is no percentage is still to be read. */
  boolean hasNumberAfter() {
    return hasNumber(at) && !text.endsWith("%");
  }

  private boolean hasNumber(int from) {
    for (int i = from; i < atoms.size(); i++) {
      if (atoms.get(i).isNumber()) {
        return true;
      }
    }
    return false;
  }
}
