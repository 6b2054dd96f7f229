package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.cell.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of prices state the same prices, and which of them counts. */
final class SamePrices {
  private static final BigDecimal MOST_BY_ROUNDING = new BigDecimal(2);

  private final Columns columns;

  SamePrices(Columns columns) {
    this.columns = columns;
  }

  /**
   * What a column's prices are prices of.
   *
   * @param other than tokens, in its currency; null for tokens
   */
  private record Subject(
      Set<Meter> meters,
      @Nullable Phase phase,
      Conditions conditions,
      @Nullable String model,
      @Nullable Statement other) {
    static Subject of(PriceColumn price) {
      return new Subject(
          price.meters(),
          price.phase(),
          price.conditions(),
          price.model(),
          price.isOfTokens() ? null : price.stated());
    }
  }

  /** The same in a currency and unit. */
  private record InUnit(Subject subject, Statement stated) {
    static InUnit of(PriceColumn price) {
      return new InUnit(Subject.of(price), price.stated());
    }
  }

  /** Groups of columns with the same prices in other currencies or units, the preferred first. */
  List<List<PriceColumn>> grouped(List<PriceColumn> prices) {
    List<List<PriceColumn>> groups = new ArrayList<>();
    Map<Subject, List<PriceColumn>> bySubject = new HashMap<>();
    for (PriceColumn price : withoutDiscount(underOwnWords(prices))) {
      List<PriceColumn> same = bySubject.get(Subject.of(price));
      if (same != null && same.stream().noneMatch(p -> p.stated().equals(price.stated()))) {
        same.add(price);
      } else {
        List<PriceColumn> group = new ArrayList<>(List.of(price));
        bySubject.putIfAbsent(Subject.of(price), group);
        groups.add(group);
      }
    }
    groups.forEach(group -> group.sort(Comparator.comparingInt(SamePrices::preference)));
    return groups;
  }

  /**
   * A price whose header holds words that are not known holds under these words, but for a lone
   * price under a header without any known word.
   */
  private List<PriceColumn> underOwnWords(List<PriceColumn> prices) {
    Map<InUnit, Integer> same = new HashMap<>();
    prices.forEach(p -> same.merge(InUnit.of(p), 1, Integer::sum));
    return prices.stream()
        .map(p -> underOwnWords(p, same.getOrDefault(InUnit.of(p), 0) == 1))
        .toList();
  }

  private PriceColumn underOwnWords(PriceColumn price, boolean alone) {
    Header header = columns.header(price.index());
    boolean understood = header.residue().isEmpty() || (alone && !header.mayBePrice());
    if (understood || columns.isMapped(price.index()) || price.model() != null) {
      return price;
    }
    String words = Residue.of(header.text(), header.residue());
    return price.with(price.conditions().with(Header.OWN_WORDS, words));
  }

  /** The list price beside the same price without that word is the one before a discount. */
  private List<PriceColumn> withoutDiscount(List<PriceColumn> prices) {
    Set<InUnit> actual = new HashSet<>();
    prices.stream().filter(p -> !isListed(p)).forEach(p -> actual.add(InUnit.of(p)));
    return prices.stream()
        .map(p -> isListed(p) && actual.contains(InUnit.of(p)) ? p.before() : p)
        .toList();
  }

  private boolean isListed(PriceColumn price) {
    return columns.header(price.index()).listed();
  }

  /**
   * Whether two readings of one price in one currency are so far apart that no rounding tells why:
   * more than twice.
   */
  static boolean areApart(CellReading one, CellReading other) {
    if (!one.isRead() || !other.isRead()) {
      return false;
    }
    Quote quote = one.quotes().get(0);
    Quote beside = other.quotes().get(0);
    BigDecimal price = perMillionTokens(quote);
    BigDecimal same = perMillionTokens(beside);
    return quote.price().currency().equals(beside.price().currency())
        && price.min(same).signum() > 0
        && price.max(same).compareTo(price.min(same).multiply(MOST_BY_ROUNDING)) > 0;
  }

  private static BigDecimal perMillionTokens(Quote quote) {
    return Normaliser.perMillionTokens(quote.price(), quote.per()).orElse(BigDecimal.ZERO);
  }

  /** Yuan before other currencies, per million tokens before other quantities. */
  private static int preference(PriceColumn price) {
    int currency = "CNY".equals(price.stated().currency()) ? 0 : 2;
    int unit = Unit.MILLION_TOKENS.equals(price.stated().per()) ? 0 : 1;
    return currency + unit;
  }
}
