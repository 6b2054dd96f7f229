package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.CellValue.Doubtful;
import dev.tokenprice.reading.cell.CellValue.Itemised;
import dev.tokenprice.reading.cell.CellValue.Priced;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stage 5, what a price cell says, in every spelling of a number that vendors use. What cannot be
 * read with certainty is doubtful, never guessed.
 */
public final class CellGrammar {
  private static final Pattern STRUCK_OUT = Pattern.compile("~~[^~]*~~");
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<=\\S)\\s*(?:\\[\\d{1,2}]|[(（]注\\s*\\d*[)）]|\\*+|†|‡)\\s*$");
  private static final Pattern ESCAPED_DOLLAR = Pattern.compile("\\\\+\\$");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R|<br\\s*/?>");
  private static final Pattern LIST_MARK = Pattern.compile("[;；、，]|,\\s+");
  private static final Pattern SLASH = Pattern.compile("\\s+[/|]\\s+");
  private static final int LONGEST_PLAIN = 24;

  private final Vocabulary vocabulary;
  private final PhraseOfPrice phrase;
  private final Remembered<Cell, CellValue> cells =
      new Remembered<>(this::read, cell -> cell.text.length());

  private record Cell(String text, NumberStyle style) {}

  public CellGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phrase = new PhraseOfPrice(vocabulary);
  }

  public CellValue read(String text, NumberStyle style) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return CellValue.MISSING;
    }
    if (isPlainNumber(stripped, style)) {
      return new Priced(StatedPrice.of(new BigDecimal(stripped)), List.of());
    }
    return cells.of(new Cell(stripped, style));
  }

  private CellValue read(Cell cell) {
    List<String> lines = lines(cell.text);
    return lines.size() > 1 ? lines(lines, cell.style) : list(cell.text, cell.style);
  }

  /** Digits with one decimal point: what nearly every cell of nearly every list is. */
  private static boolean isPlainNumber(String text, NumberStyle style) {
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && style == NumberStyle.POINT && !point && i > 0 && i < text.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() <= LONGEST_PLAIN;
  }

  private static List<String> lines(String text) {
    return LINE_BREAK.splitAsStream(text).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private CellValue line(String text, NumberStyle style) {
    String clean = clean(text);
    Optional<CellValue> word = word(clean.isEmpty() ? text.strip() : clean);
    return word.orElseGet(() -> phrase.read(clean, style));
  }

  /** {@code Input: 0.5; Output: 1.5}: a list of prices where each part says what it counts. */
  private CellValue list(String text, NumberStyle style) {
    CellValue whole = line(text, style);
    return whole instanceof Doubtful
        ? listed(LIST_MARK, text, style).or(() -> listed(SLASH, text, style)).orElse(whole)
        : whole;
  }

  private Optional<CellValue> listed(Pattern mark, String text, NumberStyle style) {
    List<String> parts = mark.splitAsStream(text).map(String::strip).toList();
    List<StatedPrice> prices = new ArrayList<>();
    for (String part : parts) {
      if (!(line(part, style) instanceof Priced priced) || priced.price().meters().isEmpty()) {
        return Optional.empty();
      }
      prices.add(priced.price());
    }
    return prices.size() < 2 ? Optional.empty() : Optional.of(new Itemised(prices));
  }

  private static String clean(String text) {
    String current = STRUCK_OUT.matcher(text).replaceAll(" ");
    String dollars = ESCAPED_DOLLAR.matcher(current).replaceAll("\\$");
    String clean = Fold.clean(dollars);
    return FOOTNOTE.matcher(clean).replaceAll("");
  }

  private Optional<CellValue> word(String clean) {
    if (vocabulary.whole(WordKind.MISSING, clean).isPresent()) {
      return Optional.of(CellValue.MISSING);
    }
    if (vocabulary.whole(WordKind.ON_REQUEST, clean).isPresent()) {
      return Optional.of(new Doubtful(HoldReason.ON_REQUEST));
    }
    if (isFree(clean)) {
      return Optional.of(new Priced(StatedPrice.of(BigDecimal.ZERO), List.of()));
    }
    return Optional.empty();
  }

  /** 免费, also with its terms in brackets: 免费（最小并发数为5）. */
  private boolean isFree(String clean) {
    int bracket = clean.indexOf('(');
    String head = bracket > 0 && clean.endsWith(")") ? clean.substring(0, bracket) : clean;
    return vocabulary.whole(WordKind.FREE, head).isPresent();
  }

  /** Each line a price that says what it counts; a line such as {@code Audio} changes the rest. */
  private CellValue lines(List<String> lines, NumberStyle style) {
    List<StatedPrice> prices = new ArrayList<>();
    boolean audio = false;
    for (String line : lines) {
      if (line(line, style) instanceof Priced priced) {
        Set<Meter> meters = priced.price().meters();
        if (meters.isEmpty()) {
          return new Doubtful(HoldReason.AMBIGUOUS);
        }
        if (!audio) {
          prices.add(priced.price());
        }
      } else if (line.chars().anyMatch(Character::isDigit)) {
        return new Doubtful(HoldReason.AMBIGUOUS);
      } else {
        audio = !phrase.isText(line);
      }
    }
    return prices.isEmpty() ? new Doubtful(HoldReason.AMBIGUOUS) : new Itemised(prices);
  }
}
