package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which columns of a table hold prices. */
final class PriceColumns {
  private final Columns columns;
  private final FirstCells cells;

  PriceColumns(Columns columns, FirstCells cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * Every column that is about nothing else.
   *
   * @param ignored those without prices, and why
   */
  record Found(List<PriceColumn> prices, Map<Integer, Evidence> ignored) {}

  Found found() {
    var noPrice = new NoPrice(columns, cells);
    List<PriceColumn> prices = new ArrayList<>();
    Map<Integer, Evidence> ignored = new HashMap<>();
    for (int column = 0; column < columns.count(); column++) {
      Set<Meter> meters = columns.header(column).meters();
      if (columns.rule(column) instanceof ColumnRule.Price price) {
        Meter mapped = price.meter();
        prices.add(price(column, mapped == null ? meters : Set.of(mapped), price.stated()));
      } else if (!columns.hasRole(column)) {
        Evidence why = noPrice.of(column);
        if (why == null) {
          prices.add(price(column, Meters.combined(meters), Statement.NONE));
        } else {
          ignored.put(column, why);
        }
      }
    }
    if (prices.isEmpty()) {
      return new Found(unnamedPrices(), ignored);
    }
    List<PriceColumn> totals = strayTotals(prices);
    totals.forEach(total -> ignored.put(total.index(), Evidence.UNNAMED_TOTAL));
    prices.removeAll(totals);
    return new Found(prices, ignored);
  }

  /** In a record per meter, the columns of money or of plain values are the prices. */
  private List<PriceColumn> unnamedPrices() {
    return IntStream.range(0, columns.nameMeters() ? columns.count() : 0)
        .filter(this::isUnnamedPrice)
        .mapToObj(column -> price(column, Set.of(), Statement.NONE))
        .toList();
  }

  private boolean isUnnamedPrice(int column) {
    Header header = columns.header(column);
    boolean taken = columns.hasRole(column) || columns.isMapped(column);
    if (taken || header.lookalike() || header.text().isBlank()) {
      return false;
    }
    return cells.areMostlyMoney(column) || (header.residue().isEmpty() && cells.holdPrice(column));
  }

  /**
   * A lone "price" beside input and output prices is a total, a blend or a start: none of them. One
   * of batches is a price.
   */
  private List<PriceColumn> strayTotals(List<PriceColumn> prices) {
    boolean metered =
        prices.stream().anyMatch(p -> p.meters().stream().anyMatch(Meters::isOfTokens));
    return metered && !columns.nameMeters()
        ? prices.stream().filter(PriceColumns::mayBeTotal).toList()
        : List.of();
  }

  private static boolean mayBeTotal(PriceColumn price) {
    return price.meters().isEmpty() && price.isOfTokens() && price.conditions().isEmpty();
  }

  private PriceColumn price(int column, Set<Meter> meters, Statement mapped) {
    Header header = columns.header(column);
    return new PriceColumn(
        column,
        header.text(),
        meters,
        header.stated(),
        mapped,
        header.phase(),
        header.conditions(),
        model(header),
        unitColumns(meters),
        !columns.nameMeters() && !cells.holdItems(column) && !isMeterBeside(column));
  }

  /** Without a column for the model, the words of a header that mean nothing else are the model. */
  private @Nullable String model(Header header) {
    boolean named = !columns.of(Role.MODEL).isEmpty() || header.residue().isEmpty();
    return named ? null : Residue.of(header.text(), header.residue());
  }

  private List<Integer> unitColumns(Set<Meter> meters) {
    List<Integer> units = new ArrayList<>(columns.of(Role.UNIT));
    units.addAll(columns.of(Role.CURRENCY));
    units.removeIf(
        unit -> {
          Set<Meter> of = Meters.combined(columns.header(unit).meters());
          return !of.isEmpty() && !of.equals(meters);
        });
    return units;
  }

  /**
   * Whether another cell of a record may say what its price counts, although its column as a whole
   * is not known to: then no price is one for both directions.
   */
  private boolean isMeterBeside(int price) {
    return IntStream.range(0, columns.count())
        .filter(column -> column != price)
        .anyMatch(column -> names(column) ? cells.tellApart(column) : cells.tellDirection(column));
  }

  private boolean names(int column) {
    return columns.of(Role.MODEL).contains(column) || columns.of(Role.VENDOR).contains(column);
  }
}
