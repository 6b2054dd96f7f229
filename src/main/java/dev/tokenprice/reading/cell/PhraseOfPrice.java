package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.cell.CellValue.Doubtful;
import dev.tokenprice.reading.cell.CellValue.Priced;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** One left-to-right pass over a line. */
  private final class Parse {
    private final String text;
    private final NumberStyle style;
    private final List<Atom> atoms;
    private int at;
    private boolean lowerBound;
    private boolean contradictory;

    Parse(String text, NumberStyle style) {
      this.text = text;
      this.style = style;
      this.atoms = Lexer.lexWithMarks(text);
    }

    CellValue whole() {
      StatedPrice first = price();
      if (first == null) {
        return new Doubtful(
            lowerBound && atoms.stream().anyMatch(Atom::isNumber)
                ? HoldReason.LOWER_BOUND
                : HoldReason.NOT_A_NUMBER);
      }
      List<StatedPrice> restated = new ArrayList<>();
      while (at < atoms.size()) {
        Optional<HoldReason> doubt = remark(first, restated);
        if (doubt.isPresent()) {
          return new Doubtful(doubt.get());
        }
      }
      if (lowerBound) {
        return new Doubtful(HoldReason.LOWER_BOUND);
      }
      if (contradictory) {
        return new Doubtful(HoldReason.UNIT_CONFLICT);
      }
      return new Priced(first, restated);
    }

    /** Bound, sign, currency, number, currency, and what the price buys; null if there is none. */
    private @Nullable StatedPrice price() {
      int from = at;
      boolean negative = false;
      Set<Meter> label = new LinkedHashSet<>();
      while (at < atoms.size() && !here().isNumber()) {
        if (here().is("-") || here().is("−")) {
          negative = true;
          at++;
        } else if (isKind(WordKind.LOWER_BOUND)) {
          lowerBound = true;
          skipWord();
        } else if (isKind(WordKind.CURRENCY) || isKind(WordKind.PRICE) || here().is(":")) {
          skipWord();
        } else if (isKind(WordKind.PER)) {
          skipUnit();
        } else if (isKind(WordKind.METER)) {
          words.at(atoms, at).flatMap(m -> Meter.find(m.meaning().value())).ifPresent(label::add);
          skipWord();
        } else {
          return null;
        }
      }
      if (at == atoms.size()) {
        return null;
      }
      Optional<BigDecimal> number = style.parse(text.substring(here().start(), here().end()));
      if (number.isEmpty()) {
        return null;
      }
      List<Atom> unit = new ArrayList<>(atoms.subList(from, at));
      at++;
      Set<Meter> meters = unitSuffix(unit);
      meters.addAll(label);
      BigDecimal amount = negative ? number.get().negate() : number.get();
      UnitGrammar.Reading stated = units.among(unit);
      contradictory |= stated.contradictory();
      return new StatedPrice(amount, stated.statement(), meters);
    }

    /** The unit of 每百万tokens 2元, up to the currency or the number of the price. */
    private void skipUnit() {
      skipWord();
      while (at < atoms.size() && (isUnitWord(at) || (here().isNumber() && isUnitWord(at + 1)))) {
        skipWord();
      }
    }

    private boolean isUnitWord(int i) {
      return i < atoms.size()
          && words
              .at(atoms, i)
              .map(m -> m.meaning().kind())
              .filter(k -> k == WordKind.QUANTITY || k == WordKind.UNIT || k == WordKind.FILLER)
              .isPresent();
    }

    /** The words after a number that say its currency, its unit and what is counted. */
    private Set<Meter> unitSuffix(List<Atom> unit) {
      Set<Meter> meters = new LinkedHashSet<>();
      boolean per = false;
      while (at < atoms.size()) {
        Optional<Phrases.Match<Sense>> match = words.at(atoms, at);
        WordKind kind = match.map(m -> m.meaning().kind()).orElse(null);
        boolean number = here().isNumber() && per;
        boolean times = here().is("*") && per && isUnitWord(at + 1);
        if (number || times) {
          unit.add(here());
          at++;
          continue;
        }
        if (kind == null || !continuesUnit(kind, per)) {
          return meters;
        }
        if (kind == WordKind.PER && !leadsToUnit()) {
          return meters;
        }
        per |= kind == WordKind.PER;
        if (kind == WordKind.METER) {
          Meter.find(match.orElseThrow().meaning().value()).ifPresent(meters::add);
        }
        unit.addAll(atoms.subList(at, match.orElseThrow().to()));
        at = match.orElseThrow().to();
      }
      return meters;
    }

    private static boolean continuesUnit(WordKind kind, boolean per) {
      return switch (kind) {
        case CURRENCY, PER -> true;
        case UNIT, QUANTITY, METER, FILLER -> per;
        default -> false;
      };
    }

    /**
     * A slash before money separates two prices, and so does one before what the second counts;
     * before a quantity or a unit it is "per".
     */
    private boolean leadsToUnit() {
      int next = words.at(atoms, at).orElseThrow().to();
      if (next >= atoms.size()) {
        return false;
      }
      Optional<Phrases.Match<Sense>> match = words.at(atoms, next);
      if (match.isPresent()) {
        WordKind kind = match.get().meaning().kind();
        boolean label = kind == WordKind.METER && startsPrice(match.get().to());
        return kind != WordKind.CURRENCY && !label;
      }
      boolean number = atoms.get(next).isNumber();
      return number
          && words
              .at(atoms, Math.min(next + 1, atoms.size() - 1))
              .filter(m -> m.from() == next + 1)
              .map(m -> m.meaning().kind())
              .filter(k -> k == WordKind.UNIT || k == WordKind.QUANTITY || k == WordKind.METER)
              .isPresent();
    }

    private boolean startsPrice(int i) {
      if (i >= atoms.size()) {
        return false;
      }
      boolean amount = atoms.get(i).isNumber() && !isUnitWord(i + 1);
      boolean money = words.at(atoms, i).filter(m -> m.meaning().is(WordKind.CURRENCY)).isPresent();
      return amount || money || atoms.get(i).is(":");
    }

    /** What may follow a price; what must not is the reason to doubt it. */
    private Optional<HoldReason> remark(StatedPrice first, List<StatedPrice> restated) {
      if (here().is("(") || here().is("[")) {
        return bracket(first, restated);
      }
      if (here().is("/") || here().is("|")) {
        return restatement(first, restated);
      }
      if (isKind(WordKind.LOWER_BOUND) && !hasNumberAfter()) {
        lowerBound = true;
        skipWord();
        return Optional.empty();
      }
      return Optional.of(hasNumberAfter() ? HoldReason.AMBIGUOUS : HoldReason.NOT_A_NUMBER);
    }

    private boolean hasNumberAfter() {
      return atoms.subList(at, atoms.size()).stream().anyMatch(Atom::isNumber)
          && !text.endsWith("%");
    }

    private Optional<HoldReason> bracket(StatedPrice first, List<StatedPrice> restated) {
      int close = at + 1;
      while (close < atoms.size() && !atoms.get(close).is(")") && !atoms.get(close).is("]")) {
        close++;
      }
      if (close == atoms.size()) {
        return Optional.of(HoldReason.AMBIGUOUS);
      }
      String inside = text.substring(here().end(), atoms.get(close).start());
      at = close + 1;
      if (RULE.matcher(inside).find()) {
        return Optional.empty();
      }
      String other = ABOUT.matcher(inside.strip()).replaceFirst("");
      CellValue value = new Parse(other, style).whole();
      if (value instanceof Priced priced && restates(first, priced.price())) {
        restated.add(priced.price());
        return Optional.empty();
      }
      boolean silent =
          inside.chars().noneMatch(Character::isDigit)
              && conditions.in(Lexer.lex(inside)).isEmpty();
      return silent ? Optional.empty() : Optional.of(HoldReason.AMBIGUOUS);
    }

    /** {@code ¥3.00 / $0.435}: one price in two currencies; in one currency they are two prices. */
    private Optional<HoldReason> restatement(StatedPrice first, List<StatedPrice> restated) {
      at++;
      StatedPrice other = price();
      if (other == null || !restates(first, other)) {
        return Optional.of(HoldReason.AMBIGUOUS);
      }
      restated.add(other);
      return Optional.empty();
    }

    private static boolean restates(StatedPrice first, StatedPrice other) {
      String currency = other.stated().currency();
      boolean alike = other.meters().isEmpty() || other.meters().equals(first.meters());
      return alike
          && currency != null
          && first.stated().currency() != null
          && !currency.equals(first.stated().currency());
    }

    private Atom here() {
      return atoms.get(at);
    }

    private boolean isKind(WordKind kind) {
      return words.at(atoms, at).filter(m -> m.meaning().is(kind)).isPresent();
    }

    private void skipWord() {
      at = words.at(atoms, at).map(Phrases.Match::to).orElse(at + 1);
    }
  }
}
