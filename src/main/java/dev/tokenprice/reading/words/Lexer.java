package dev.tokenprice.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into atoms so that {@code inputUsdPer1MTokens}, {@code input_usd_per_1m_token} and
 * {@code Input (USD) per 1M tokens} come to the same words.
 */
public final class Lexer {
  private static final int SHORTEST_PLURAL = 4;

  private final String text;
  private final boolean marksCount;
  private final List<Atom> atoms = new ArrayList<>();
  private int at;

  private Lexer(String text, boolean marksCount) {
    this.text = text;
    this.marksCount = marksCount;
  }

  /** The words of a text that {@link Fold#clean} has cleaned: points, dashes ... separate them. */
  public static List<Atom> lex(String cleaned) {
    return new Lexer(cleaned, false).run();
  }

  /** The same, and every mark is an atom: a dash may be a minus, a point a decimal point. */
  public static List<Atom> lexWithMarks(String cleaned) {
    return new Lexer(cleaned, true).run();
  }

  private List<Atom> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSeparator(c)) {
        at++;
      } else if (isDigit(at) || isLeadingPoint(at)) {
        number();
      } else if (Character.isLetter(c) && !isIdeograph(c)) {
        word();
      } else {
        add(isIdeograph(c) ? Atom.Kind.IDEOGRAPH : Atom.Kind.SYMBOL, at + 1);
      }
    }
    return atoms;
  }

  private boolean isSeparator(char c) {
    return Character.isWhitespace(c) || (!marksCount && "_-.:·,".indexOf(c) >= 0);
  }

  /** The point of {@code .7}. */
  private boolean isLeadingPoint(int i) {
    return marksCount && text.charAt(i) == '.' && isDigit(i + 1) && !isDigit(i - 1);
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30ff);
  }

  private void number() {
    int end = at + 1;
    while (end < text.length() && isPartOfNumber(end)) {
      end++;
    }
    add(Atom.Kind.NUMBER, marksCount ? exponent(end) : end);
  }

  /** A digit, or a point, comma or underscore with digits on both sides. */
  private boolean isPartOfNumber(int i) {
    char c = text.charAt(i);
    boolean grouping = c == '.' || c == ',' || (c == '_' && marksCount);
    return isDigit(i) || (grouping && isDigit(i - 1) && isDigit(i + 1));
  }

  /** The end of the exponent that starts at {@code e}, or {@code e} if none does. */
  private int exponent(int e) {
    if (e >= text.length() || (text.charAt(e) != 'e' && text.charAt(e) != 'E')) {
      return e;
    }
    int digits = e + 1;
    if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
      digits++;
    }
    int end = digits;
    while (isDigit(end)) {
      end++;
    }
    return end > digits ? end : e;
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private void word() {
    int end = at + 1;
    while (end < text.length() && isLetter(end) && !startsWord(end)) {
      end++;
    }
    add(Atom.Kind.WORD, end);
  }

  private boolean isLetter(int i) {
    char c = text.charAt(i);
    return Character.isLetter(c) && !isIdeograph(c);
  }

  /** A capital after a small letter, or the last capital of several before a small letter. */
  private boolean startsWord(int i) {
    if (!Character.isUpperCase(text.charAt(i))) {
      return false;
    }
    boolean smallBefore = Character.isLowerCase(text.charAt(i - 1));
    boolean smallAfter = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
    return smallBefore || (smallAfter && !isPluralOfCapitals(i + 1));
  }

  /** {@code IDs}, not {@code ID} and {@code s}. */
  private boolean isPluralOfCapitals(int i) {
    return text.charAt(i) == 's' && (i + 1 == text.length() || !isLetter(i + 1));
  }

  private void add(Atom.Kind kind, int end) {
    String part = text.substring(at, end).toLowerCase(Locale.ROOT);
    atoms.add(new Atom(normal(kind, part), kind, at, end));
    at = end;
  }

  private static String normal(Atom.Kind kind, String part) {
    return switch (kind) {
      case WORD -> singular(part);
      case NUMBER -> part.replace(",", "");
      case IDEOGRAPH, SYMBOL -> part;
    };
  }

  private static String singular(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
