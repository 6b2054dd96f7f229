package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns that say "per thousand" over prices per million. Several prices that nobody ever asked
 * disprove the column. A record of it is then believed only where its lowest price would be too low
 * for a million; if most records are not, none is.
 */
final class SmallUnits {
  /** More than any model costs per million tokens: four times the dearest one of 2025. */
  private static final Map<String, BigDecimal> CEILING =
      Map.of(
          "USD", new BigDecimal(1_000),
          "EUR", new BigDecimal(1_000),
          "GBP", new BigDecimal(1_000),
          "CNY", new BigDecimal(7_000));

  private static final BigDecimal CEILING_ELSEWHERE = new BigDecimal(1_000_000);

  /**
   * Less than any model that is not free costs per million tokens, by far: what a price per token
   * looks like where a header says per million.
   */
  private static final Map<String, BigDecimal> LOWEST = Map.of("CNY", new BigDecimal("0.0005"));

  private static final BigDecimal LOWEST_ELSEWHERE = new BigDecimal("0.0001");

  /** Less than models cost per million tokens. */
  private static final BigDecimal FLOOR = new BigDecimal("0.02");

  private static final int MODELS_THAT_DISPROVE = 3;
  private static final int MILLION = 6;

  private final Map<String, Set<String>> incredible = new HashMap<>();
  private long believed;
  private long doubted;

  void observe(List<Quote> row) {
    boolean small = false;
    for (Quote quote : row) {
      small |= isSmall(quote);
      if (isSmall(quote) && isAboveCeiling(quote)) {
        incredible
            .computeIfAbsent(quote.provenance().column(), c -> new HashSet<>())
            .add(quote.offer().model());
      }
    }
    if (small && isTooLowForAMillion(row)) {
      believed++;
    } else if (small) {
      doubted++;
    }
  }

  Optional<Held> conflict(Quote quote, List<CellReading> row) {
    int models = incredible.getOrDefault(quote.provenance().column(), Set.of()).size();
    boolean disproved = isSmall(quote) && models >= MODELS_THAT_DISPROVE;
    if (!disproved || (doubted <= believed && isTooLowForAMillion(quotes(row)))) {
      return Optional.empty();
    }
    return Optional.of(
        Held.of(quote.provenance(), HoldReason.UNIT_CONFLICT, "column", Integer.toString(models)));
  }

  /** Whether no column is disproved so far. */
  boolean isQuiet() {
    for (Set<String> models : incredible.values()) {
      if (models.size() >= MODELS_THAT_DISPROVE) {
        return false;
      }
    }
    return true;
  }

  static boolean isIncredible(List<CellReading> row) {
    for (CellReading cell : row) {
      for (Quote quote : cell.quotes()) {
        if (isAboveCeiling(quote) || isBelowAny(quote)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isAboveCeiling(Quote quote) {
    BigDecimal ceiling = CEILING.getOrDefault(quote.price().currency(), CEILING_ELSEWHERE);
    return Normaliser.perMillionTokens(quote.price(), quote.per())
        .filter(p -> p.compareTo(ceiling) > 0)
        .isPresent();
  }

  static boolean isBelowAny(Quote quote) {
    BigDecimal lowest = LOWEST.getOrDefault(quote.price().currency(), LOWEST_ELSEWHERE);
    return Normaliser.perMillionTokens(quote.price(), quote.per())
        .filter(p -> p.signum() > 0 && p.compareTo(lowest) < 0)
        .isPresent();
  }

  private static boolean isTooLowForAMillion(List<Quote> row) {
    for (Quote quote : row) {
      BigDecimal amount = quote.price().amount();
      if (isSmall(quote) && amount.signum() > 0 && amount.compareTo(FLOOR) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(Quote quote) {
    return quote.per() instanceof Unit.Tokens tokens && tokens.exponent() < MILLION;
  }

  /** All prices of a record. */
  static List<Quote> quotes(List<CellReading> row) {
    var quotes = new ArrayList<Quote>(row.size());
    for (CellReading cell : row) {
      quotes.addAll(cell.quotes());
    }
    return quotes;
  }
}
