package dev.tokenprice.reading.suggest;

import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.settings.KnownPrices;
import dev.tokenprice.reading.suggest.Suggestion.Fitting;
import dev.tokenprice.reading.suggest.Suggestion.Ground;
import dev.tokenprice.reading.suggest.Suggestion.Lacking;
import dev.tokenprice.reading.suggest.Suggestion.Observed;
import dev.tokenprice.reading.suggest.Suggestion.Open;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the numbers of one list that lack a unit or a currency with the prices of known models.
 */
public final class Suggester {
  private static final List<Unit> UNITS =
      List.of(Unit.MILLION_TOKENS, new Unit.Tokens(3), new Unit.Tokens(0));
  private static final int TENTH = 10;
  private static final int MOST_NUMBERS = 100_000;

  private final Map<String, KnownPrices> known;
  private final boolean chinese;
  private final Set<String> statedCurrencies = new HashSet<>();
  private final List<Unsettled> numbers = new ArrayList<>();

  public Suggester(Map<String, KnownPrices> known, List<ColumnReading> columns) {
    this.known = known;
    chinese = columns.stream().anyMatch(c -> isChinese(c.column()));
  }

  public void observe(CellReading cell) {
    cell.quotes().forEach(quote -> statedCurrencies.add(quote.price().currency()));
    if (numbers.size() < MOST_NUMBERS) {
      Unsettled.of(cell).ifPresent(this::keep);
    }
  }

  private void keep(Unsettled number) {
    numbers.add(number);
    if (number.currency() != null) {
      statedCurrencies.add(number.currency());
    }
  }

  /** Empty if no price lacks a unit or a currency. */
  public Optional<Suggestion> suggestion() {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    Observed observed = observed();
    Lacking lacking = lacking(observed);
    List<Statement> likely = fitting(lacking, likelyCurrency());
    if (likely.size() == 1) {
      return Optional.of(new Fitting(likely.get(0), lacking, ground(lacking), observed));
    }
    List<Statement> all =
        known.keySet().stream().flatMap(c -> fitting(lacking, c).stream()).distinct().toList();
    return Optional.of(new Open(all, lacking, observed));
  }

  private Observed observed() {
    List<BigDecimal> amounts = numbers.stream().map(Unsettled::amount).sorted().toList();
    return new Observed(
        numbers.stream().filter(n -> n.per() == null).count(),
        numbers.stream().filter(n -> n.currency() == null).count(),
        amounts.get(0),
        amounts.get(amounts.size() - 1));
  }

  private static Lacking lacking(Observed observed) {
    if (observed.withoutUnit() > 0 && observed.withoutCurrency() > 0) {
      return Lacking.BOTH;
    }
    return observed.withoutUnit() > 0 ? Lacking.UNIT : Lacking.CURRENCY;
  }

  private String likelyCurrency() {
    String byLanguage = chinese ? "CNY" : "USD";
    return statedCurrencies.size() == 1 ? statedCurrencies.iterator().next() : byLanguage;
  }

  private Ground ground(Lacking lacking) {
    if (lacking == Lacking.UNIT) {
      return Ground.STATED;
    }
    if (statedCurrencies.size() == 1) {
      return Ground.OTHER_PRICES;
    }
    return chinese ? Ground.CHINESE_HEADERS : Ground.LATIN_HEADERS;
  }

  private List<Statement> fitting(Lacking lacking, String currency) {
    return switch (lacking) {
      case UNIT -> UNITS.stream().map(u -> new Statement(null, 0, u)).filter(this::fits).toList();
      case CURRENCY -> Stream.of(new Statement(currency, 0, null)).filter(this::fits).toList();
      case BOTH ->
          UNITS.stream().map(u -> new Statement(currency, 0, u)).filter(this::fits).toList();
    };
  }

  /** Nearly all numbers are prices of known models, and so is the middle of the list. */
  private boolean fits(Statement candidate) {
    int outside = 0;
    int below = 0;
    int above = 0;
    for (Unsettled number : numbers) {
      KnownPrices range = known.get(number.currency(candidate));
      if (range == null) {
        return false;
      }
      BigDecimal price = number.perMillion(candidate);
      outside += range.includes(price) ? 0 : 1;
      below += price.compareTo(range.middleFrom()) < 0 ? 1 : 0;
      above += price.compareTo(range.middleTo()) > 0 ? 1 : 0;
    }
    int half = numbers.size() / 2;
    return outside * TENTH <= numbers.size() && below <= half && above <= half;
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
