package dev.tokenprice.reading.words;

/**
 * The smallest part of a text that a spelling is made of.
 *
 * @param text lower case; a word without its plural s, a number without grouping, one ideograph, or
 *     one symbol
 * @param start of the part in the lexed text
 * @param end after the part in the lexed text
 */
public record Atom(String text, Kind kind, int start, int end) {
  /** What an atom looks like. */
  public enum Kind {
    WORD,
    NUMBER,
    IDEOGRAPH,
    SYMBOL
  }

  public boolean is(String other) {
    return text.equals(other);
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isSymbol() {
    return kind == Kind.SYMBOL;
  }
}
