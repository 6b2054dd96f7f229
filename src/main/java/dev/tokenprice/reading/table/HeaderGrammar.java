package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.TierGrammar;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Role;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stage 3, what a header means, by the vocabulary. */
public final class HeaderGrammar {
  private static final Pattern FIRST_PART = Pattern.compile("\\s*(?:[(（\\[【:：/\\n]|<br)");

  /** A day, month or year, which is no unit of time. */
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d\\s*年(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?");

  private final Vocabulary vocabulary;
  private final UnitGrammar units;
  private final Phrases<Sense> words;
  private final Phrases<Sense> unitWords;
  private final Phrases<Sense> listedWords;
  private final Map<String, Header> known = new HashMap<>();

  public HeaderGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    units = new UnitGrammar(vocabulary);
    unitWords = vocabulary.phrases(WordKind.UNIT);
    listedWords = vocabulary.phrases(WordKind.LISTED);
    words =
        vocabulary.phrases(
            WordKind.DIRECTION,
            WordKind.METER,
            WordKind.PRICE,
            WordKind.PHASE,
            WordKind.CONDITION,
            WordKind.CURRENCY,
            WordKind.UNIT,
            WordKind.QUANTITY,
            WordKind.PER,
            WordKind.LOOKALIKE,
            WordKind.NEGATION,
            WordKind.FILLER);
  }

  /** How many cells of a record the vocabulary knows as headers. */
  public int knownCells(List<String> cells) {
    return (int) cells.stream().filter(c -> !isNumber(c) && read(c).isKnown()).count();
  }

  /** How many cells of a record hold words that headers hold, be it of prices or not. */
  long headerWords(List<String> cells) {
    return cells.stream().filter(c -> !c.isBlank()).map(this::read).filter(Header::isWord).count();
  }

  /** Whether a cell holds words, but none that stand in a price's place. */
  boolean isOtherWord(String cell) {
    return cell.chars().filter(Character::isLetter).count() > 1
        && cell.chars().noneMatch(Character::isDigit)
        && Stream.of(WordKind.MISSING, WordKind.FREE, WordKind.ON_REQUEST)
            .allMatch(kind -> vocabulary.whole(kind, Fold.clean(cell)).isEmpty());
  }

  Header read(String text) {
    return known.computeIfAbsent(text, this::parse);
  }

  private static boolean isNumber(String cell) {
    return !cell.isBlank()
        && cell.strip().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private Header parse(String text) {
    String clean = Fold.clean(text);
    Matcher date = DATE.matcher(clean);
    Optional<String> day = date.find() ? Optional.of(date.group()) : Optional.empty();
    String dateless = date.replaceAll(" ");
    Optional<TierGrammar.Found> tier = TierGrammar.find(dateless);
    CacheLifetime cache = CacheLifetime.of(tier.map(TierGrammar.Found::rest).orElse(dateless));
    var parts = new Parts(Lexer.lex(cache.rest()), tier);
    if (cache.hour() && parts.meters.remove(Meter.CACHE_WRITE)) {
      parts.meters.add(Meter.CACHE_WRITE_1H);
    }
    Optional<Sense> role =
        vocabulary
            .whole(WordKind.ROLE, clean)
            .or(() -> unitOfMeter(parts))
            .or(() -> vocabulary.whole(WordKind.ROLE, firstPart(text)));
    return new Header(
        text,
        role.map(r -> Role.valueOf(r.value().toUpperCase(Locale.ROOT))).orElse(null),
        role.map(Sense::rank).orElse(0),
        parts.meters,
        parts.price,
        parts.stated(),
        parts.phase,
        day.map(d -> parts.conditions.with(Header.OWN_WORDS, d)).orElse(parts.conditions),
        !listedWords.in(Lexer.lex(clean)).isEmpty(),
        parts.counts(),
        parts.lookalike,
        vocabulary.whole(WordKind.USAGE, clean).isPresent(),
        vocabulary.whole(WordKind.BILL, clean).isPresent(),
        String.join(" ", parts.residue));
  }

  /** 条件 of 条件（千 token）, 模型名称 of 模型名称/计费项. */
  private static String firstPart(String text) {
    return FIRST_PART.split(text.strip(), 2)[0];
  }

  /** {@code Input Units}: the unit column of the input price. */
  private Optional<Sense> unitOfMeter(Parts parts) {
    if (parts.meters.isEmpty()) {
      return Optional.empty();
    }
    String rest = String.join(" ", parts.besideMeters);
    return vocabulary
        .whole(WordKind.ROLE, rest)
        .filter(s -> s.value().equals("unit") || s.value().equals("currency"))
        .filter(s -> !rest.equals("per"));
  }

  /** The senses of a header's words, sorted by what they are about. */
  private final class Parts {
    private final Set<Meter> meters = EnumSet.noneOf(Meter.class);
    private final List<Atom> unit = new ArrayList<>();
    private final List<String> residue = new ArrayList<>();
    private final List<String> besideMeters = new ArrayList<>();
    private boolean price;
    private boolean lookalike;
    private boolean tokens;
    private boolean per;
    private @Nullable Phase phase;
    private Conditions conditions = Conditions.NONE;

    Parts(List<Atom> atoms, Optional<TierGrammar.Found> tier) {
      boolean afterQuantity = false;
      boolean negated = false;
      int at = 0;
      while (at < atoms.size()) {
        Optional<Phrases.Match<Sense>> match =
            UnitGrammar.isInsideWord(atoms, at) ? Optional.empty() : words.at(atoms, at);
        int to = match.map(Phrases.Match::to).orElse(at + 1);
        List<Atom> spelled = atoms.subList(at, to);
        if (match.isPresent() && !(negated && isOpposed(match.get().meaning()))) {
          take(match.get().meaning(), spelled);
        } else {
          for (Atom atom : spelled) {
            unknown(atom, afterQuantity);
          }
        }
        negated = match.filter(m -> m.meaning().is(WordKind.NEGATION)).isPresent();
        afterQuantity = match.filter(m -> m.meaning().is(WordKind.QUANTITY)).isPresent();
        if (match.isEmpty() || match.get().meaning().kind() != WordKind.METER) {
          spelled.forEach(a -> besideMeters.add(a.text()));
        }
        tokens |= spelled.stream().anyMatch(a -> a.is("token"));
        at = to;
      }
      tier.filter(t -> !meters.isEmpty())
          .ifPresent(t -> conditions = conditions.with(Conditions.CONTEXT, t.range().text()));
    }

    private static boolean isOpposed(Sense sense) {
      return sense.is(WordKind.METER) || sense.is(WordKind.CONDITION);
    }

    private void take(Sense sense, List<Atom> spelled) {
      switch (sense.kind()) {
        case METER -> meter(sense, spelled);
        case DIRECTION -> meters.addAll(Set.of(Meter.INPUT, Meter.OUTPUT));
        case PRICE -> price = true;
        case PHASE -> phase = Phase.valueOf(sense.value().toUpperCase(Locale.ROOT));
        case CONDITION -> condition(sense.value());
        case LOOKALIKE -> lookalike = true;
        case NEGATION -> spelled.forEach(a -> residue.add(a.text()));
        case CURRENCY, UNIT, QUANTITY -> unit.addAll(spelled);
        case PER -> {
          per = true;
          unit.addAll(spelled);
        }
        default -> {}
      }
    }

    /** A meter's word is also the unit's where the price is per that word. */
    private void meter(Sense sense, List<Atom> spelled) {
      meters.add(Meter.of(sense.value()));
      if (per) {
        spelled.stream().filter(this::isUnitWord).forEach(unit::add);
      }
    }

    private boolean isUnitWord(Atom atom) {
      boolean letter = atom.kind() == Atom.Kind.WORD && atom.text().length() == 1;
      return !letter && unitWords.at(List.of(atom), 0).isPresent();
    }

    private void condition(String nameAndValue) {
      int equals = nameAndValue.indexOf('=');
      conditions =
          conditions.with(nameAndValue.substring(0, equals), nameAndValue.substring(equals + 1));
    }

    private void unknown(Atom atom, boolean afterQuantity) {
      if (atom.isNumber() || afterQuantity) {
        unit.add(atom);
      }
      if (!atom.isSymbol() && !atom.isNumber()) {
        residue.add(atom.text());
      }
    }

    /** {@code price_1m_input} is per million; 1M beside a word for context is a length. */
    Statement stated() {
      boolean ofPrice = price && !residue.contains("context");
      return (ofPrice ? units.amongPrice(unit) : units.among(unit)).statement();
    }

    /** {@code Input Tokens} is a number of tokens; {@code Input tokens ($)} is not. */
    boolean counts() {
      boolean money = unit.stream().anyMatch(a -> isCurrency(a));
      return tokens && !price && !per && !money && !quantified();
    }

    private boolean quantified() {
      return units.among(unit).statement().per() != null;
    }

    private boolean isCurrency(Atom atom) {
      return words.at(List.of(atom), 0).filter(m -> m.meaning().is(WordKind.CURRENCY)).isPresent();
    }
  }
}
