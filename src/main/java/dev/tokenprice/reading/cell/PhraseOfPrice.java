package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.cell.CellValue.Doubtful;
import dev.tokenprice.reading.cell.CellValue.Priced;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of a line with a number in it: money, then what it buys, then remarks. */
final class PhraseOfPrice {
  /** A remark that says how the price changes elsewhere: a discount, a share, a number of calls. */
  private static final Pattern RULE =
      Pattern.compile("折|%|倍|\\d\\s*[x×]|并发|concurren|off\\b|截至|until|through|jusqu|bis |hasta");

  private static final Pattern ABOUT = Pattern.compile("^(?:[~≈约約]|approx[.]?|ca[.]|about)\\s*");

  private final Phrases<Sense> words;
  private final UnitGrammar units;
  private final Phrases<Sense> conditions;

  PhraseOfPrice(Vocabulary vocabulary) {
    conditions = vocabulary.phrases(WordKind.CONDITION, WordKind.METER);
    words =
        vocabulary.phrases(
            WordKind.CURRENCY,
            WordKind.LOWER_BOUND,
            WordKind.METER,
            WordKind.UNIT,
            WordKind.QUANTITY,
            WordKind.PER,
            WordKind.RANGE,
            WordKind.FILLER,
            WordKind.PRICE);
    units = new UnitGrammar(vocabulary);
  }

  /** Whether a line without a price says that text is meant. */
  boolean isText(String line) {
    return Lexer.lex(Fold.clean(line)).stream().anyMatch(a -> a.is("text") || a.is("文"));
  }

  CellValue read(String clean, NumberStyle style) {
    String exact = ABOUT.matcher(clean).replaceFirst("");
    CellValue value = new Parse(exact, style).whole();
    boolean about = exact.length() < clean.length() && value instanceof Priced;
    return about ? new Doubtful(HoldReason.AMBIGUOUS) : value;
  }

  /** A line on its way from a price to the remarks behind it. */
  private final class Parse {
    private final NumberStyle style;
    private final Line line;
    private final PricesOfLine prices;

    Parse(String text, NumberStyle style) {
      this.style = style;
      line = new Line(text, words);
      prices = new PricesOfLine(line, style, units);
    }

    CellValue whole() {
      StatedPrice first = prices.next();
      if (first == null) {
        boolean bound = prices.haveLowerBound() && line.hasNumber();
        return new Doubtful(bound ? HoldReason.LOWER_BOUND : HoldReason.NOT_A_NUMBER);
      }
      List<StatedPrice> restated = new ArrayList<>();
      while (!line.isAtEnd()) {
        HoldReason doubt = remark(first, restated);
        if (doubt != null) {
          return new Doubtful(doubt);
        }
      }
      if (prices.haveLowerBound()) {
        return new Doubtful(HoldReason.LOWER_BOUND);
      }
      return prices.areContradictory()
          ? new Doubtful(HoldReason.UNIT_CONFLICT)
          : new Priced(first, restated);
    }

    /** What may follow a price; what must not is the reason to doubt it. */
    private @Nullable HoldReason remark(StatedPrice first, List<StatedPrice> restated) {
      if (line.here().is("(") || line.here().is("[")) {
        return bracket(first, restated);
      }
      if (line.here().is("/") || line.here().is("|")) {
        return restatement(first, restated);
      }
      if (line.hasNumberAfter()) {
        return HoldReason.AMBIGUOUS;
      }
      return prices.skipBound() ? null : HoldReason.NOT_A_NUMBER;
    }

    private @Nullable HoldReason bracket(StatedPrice first, List<StatedPrice> restated) {
      String inside = line.skipBracket();
      if (inside == null) {
        return HoldReason.AMBIGUOUS;
      }
      if (RULE.matcher(inside).find()) {
        return null;
      }
      String other = ABOUT.matcher(inside.strip()).replaceFirst("");
      CellValue value = new Parse(other, style).whole();
      if (value instanceof Priced priced && restates(first, priced.price())) {
        restated.add(priced.price());
        return null;
      }
      return isSilent(inside) ? null : HoldReason.AMBIGUOUS;
    }

    /** {@code ¥3.00 / $0.435}: one price in two currencies; in one currency they are two prices. */
    private @Nullable HoldReason restatement(StatedPrice first, List<StatedPrice> restated) {
      line.skipAtom();
      StatedPrice other = prices.next();
      if (other == null || !restates(first, other)) {
        return HoldReason.AMBIGUOUS;
      }
      restated.add(other);
      return null;
    }
  }

  /** Whether a remark says nothing about when the price holds, or about another one. */
  private boolean isSilent(String remark) {
    return remark.chars().noneMatch(Character::isDigit)
        && conditions.in(Lexer.lex(remark)).isEmpty();
  }

  private static boolean restates(StatedPrice first, StatedPrice other) {
    String currency = other.stated().currency();
    boolean alike = other.meters().isEmpty() || other.meters().equals(first.meters());
    return alike
        && currency != null
        && first.stated().currency() != null
        && !currency.equals(first.stated().currency());
  }
}
