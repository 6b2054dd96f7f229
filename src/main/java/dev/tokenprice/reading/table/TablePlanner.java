package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Evidence;
import dev.tokenprice.reading.ColumnReading.Ignored;
import dev.tokenprice.reading.ColumnReading.Taken;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.CellValue;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stage 4, from headers and the first records to the layout of a table. */
final class TablePlanner {
  private static final double MOSTLY = 0.8;

  /** Fewer under a header such as "input" are not taken for prices; the others are held then. */
  private static final double OFTEN = 0.5;

  private static final String FRACTION = "\\s*\\d*\\.\\d*[1-9]\\d*\\s*";

  private final HeaderGrammar headers;
  private final CellGrammar cells;
  private final Words words;
  private final Mapping mapping;
  private final boolean semicolons;

  TablePlanner(
      HeaderGrammar headers, CellGrammar cells, Words words, Mapping mapping, boolean semicolons) {
    this.headers = headers;
    this.cells = cells;
    this.words = words;
    this.mapping = mapping;
    this.semicolons = semicolons;
  }

  /** No number can be read of it, yet it is no word: a price that must not be lost. */
  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  TableLayout plan(Titles titles, Row header, Sample sample) {
    return new Plan(titles, header, sample).layout();
  }

  /** The state of planning one table. */
  private final class Plan {
    private final Titles titles;
    private final Row row;
    private final Sample sample;
    private final List<Header> parsed;
    private final NumberStyle style;
    private final Map<Role, List<Integer>> roles;
    private final ColumnReading[] readings;
    private final boolean countsArePrices;
    private final boolean usageLog;

    Plan(Titles titles, Row row, Sample sample) {
      this.titles = titles;
      this.row = row;
      this.sample = sample;
      this.parsed = row.cells().stream().map(headers::read).toList();
      this.readings = new ColumnReading[parsed.size()];
      this.roles = new ColumnRoles(parsed, sample, words, mapping).assigned();
      this.style = style();
      this.countsArePrices = countsArePrices();
      this.usageLog = !countsArePrices && parsed.stream().anyMatch(Header::usage);
    }

    /** Half a token is no count, and a count has no currency. */
    private boolean countsArePrices() {
      for (int column = 0; column < parsed.size(); column++) {
        Header header = parsed.get(column);
        boolean bare = header.mayBePrice() && !header.price();
        if (bare && sample.any(column, c -> c.matches(FRACTION) || statesMoney(c))) {
          return true;
        }
      }
      return false;
    }

    TableLayout layout() {
      noteRoles();
      List<PriceColumn> prices = withoutDiscount(disambiguated(prices()));
      return new TableLayout(
          row.line(),
          row.width(),
          row.cells(),
          alternatives(prices),
          roles,
          MergedCells.of(sample, roles),
          titles.statement(),
          titles.conditions(),
          style,
          readings());
    }

    private NumberStyle style() {
      Stream<String> cells =
          IntStream.range(0, parsed.size())
              .filter(column -> parsed.get(column).mayBePrice())
              .boxed()
              .flatMap(sample::cells);
      return NumberStyle.of(cells, semicolons ? NumberStyle.UNDECIDED : NumberStyle.POINT);
    }

    private void noteRoles() {
      roles.forEach(
          (role, columns) -> columns.forEach(c -> note(c, new About(role), evidence(c, role))));
      mapping.columns().keySet().stream()
          .filter(name -> mapping.columns().get(name) instanceof ColumnRule.Ignore)
          .forEach(this::noteIgnored);
    }

    private Evidence evidence(int column, Role role) {
      Header header = parsed.get(column);
      if (header.text().strip().equals(mapping.meterColumn())) {
        return Evidence.MAPPING;
      }
      return header.role() == role ? Evidence.HEADER : Evidence.CELLS;
    }

    private void noteIgnored(String name) {
      for (int column = 0; column < parsed.size(); column++) {
        if (parsed.get(column).text().strip().equals(name)) {
          note(column, new Ignored(), Evidence.MAPPING);
        }
      }
    }

    private List<PriceColumn> prices() {
      List<PriceColumn> prices = new ArrayList<>();
      for (int column = 0; column < parsed.size(); column++) {
        Header header = parsed.get(column);
        ColumnRule rule = mapping.columns().get(header.text().strip());
        if (rule instanceof ColumnRule.Price price) {
          Set<Meter> meters = price.meter() == null ? header.meters() : Set.of(price.meter());
          prices.add(price(column, header, meters, price.stated()));
        } else if (readings[column] == null && isPrice(column)) {
          prices.add(price(column, header, Meters.combined(header.meters()), Statement.NONE));
        }
      }
      return prices.isEmpty() ? unnamedPrices() : withoutStrayTotals(prices);
    }

    /** In a record per meter, the columns of money or of plain values are the prices. */
    private List<PriceColumn> unnamedPrices() {
      List<PriceColumn> prices = new ArrayList<>();
      boolean long_ = !columns(Role.METER).isEmpty();
      for (int column = 0; long_ && column < parsed.size(); column++) {
        Header header = parsed.get(column);
        boolean free = !roleOf(column) && !header.lookalike() && !header.text().isBlank();
        if (free && (isMoney(column) || isValues(column))) {
          prices.add(price(column, header, Set.of(), Statement.NONE));
        }
      }
      return prices;
    }

    private boolean roleOf(int column) {
      return roles.values().stream().anyMatch(columns -> columns.contains(column));
    }

    private boolean isMoney(int column) {
      return sample.share(column, this::statesMoney) >= MOSTLY;
    }

    private boolean isValues(int column) {
      return parsed.get(column).residue().isEmpty() && sample.any(column, this::isPriceLike);
    }

    /**
     * A lone "price" beside input and output prices is a total, a blend or a start: none of them.
     */
    private List<PriceColumn> withoutStrayTotals(List<PriceColumn> prices) {
      boolean metered = prices.stream().anyMatch(p -> !p.meters().isEmpty());
      boolean long_ = !columns(Role.METER).isEmpty();
      if (!metered || long_) {
        return prices;
      }
      List<PriceColumn> kept = new ArrayList<>();
      for (PriceColumn price : prices) {
        if (price.meters().isEmpty() && isOfTokens(price.stated())) {
          note(price.index(), new Ignored(), Evidence.UNNAMED_TOTAL);
        } else {
          kept.add(price);
        }
      }
      return kept;
    }

    private static boolean isOfTokens(Statement stated) {
      return stated.per() == null || stated.per() instanceof Unit.Tokens;
    }

    private PriceColumn price(int column, Header header, Set<Meter> meters, Statement mapped) {
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
          columns(Role.METER).isEmpty()
              && !sample.any(column, this::itemises)
              && !meterBeside(column));
    }

    /**
     * Whether another cell of a record may say what its price counts, although its column as a
     * whole is not known to: then no price is one for both directions.
     */
    private boolean meterBeside(int price) {
      return IntStream.range(0, parsed.size())
          .filter(column -> column != price && !names(column))
          .anyMatch(column -> sample.any(column, words::tellsDirection));
    }

    private boolean names(int column) {
      return columns(Role.MODEL).contains(column) || columns(Role.VENDOR).contains(column);
    }

    private boolean itemises(String cell) {
      return cells.read(cell, style) instanceof CellValue.Itemised;
    }

    private boolean isPrice(int column) {
      Header header = parsed.get(column);
      if (!header.mayBePrice()) {
        note(column, new Ignored(), whyNoPrice(header));
        return false;
      }
      if (usageLog && header.stated().per() == null && !sample.any(column, this::statesUnit)) {
        note(column, new Ignored(), Evidence.USAGE_LOG);
        return false;
      }
      if (header.counts() && !countsArePrices) {
        note(column, new Ignored(), Evidence.COUNTS);
        return false;
      }
      if (sample.isBlank(column)) {
        return true;
      }
      double prices = sample.share(column, this::isPriceLike);
      boolean enough =
          header.isPrice()
              ? prices > 0 || sample.any(column, TablePlanner::hasDigit)
              : (prices >= OFTEN && !isCounts(column)) || sample.any(column, this::statesMoney);
      if (!enough) {
        note(column, new Ignored(), Evidence.OTHER_CELLS);
      }
      return enough;
    }

    private static Evidence whyNoPrice(Header header) {
      if (header.lookalike()) {
        return Evidence.LOOK_ALIKE;
      }
      return header.role() == null && header.meters().isEmpty()
          ? Evidence.UNKNOWN_WORDS
          : Evidence.OTHER_CELLS;
    }

    private boolean statesUnit(String cell) {
      return cells.read(cell, style) instanceof CellValue.Priced priced
          && priced.price().stated().per() != null;
    }

    private boolean statesMoney(String cell) {
      return cells.read(cell, style) instanceof CellValue.Priced priced
          && !priced.price().stated().isNone();
    }

    private boolean isPriceLike(String cell) {
      return !(cells.read(cell, style) instanceof CellValue.Doubtful doubtful
          && doubtful.reason() == dev.tokenprice.pricing.HoldReason.NOT_A_NUMBER);
    }

    /** Whole numbers in the thousands under a bare "input" are lengths. */
    private boolean isCounts(int column) {
      return sample.all(column, c -> c.strip().matches("\\d{4,}"));
    }

    private List<Integer> columns(Role role) {
      return roles.getOrDefault(role, List.of());
    }

    /**
     * Without a column for the model, the words of a header that mean nothing else are the model.
     */
    private @Nullable String model(Header header) {
      boolean named = !columns(Role.MODEL).isEmpty() || header.residue().isEmpty();
      return named ? null : Residue.of(header.text(), header.residue());
    }

    private List<Integer> unitColumns(Set<Meter> meters) {
      List<Integer> columns = new ArrayList<>(columns(Role.UNIT));
      columns.addAll(columns(Role.CURRENCY));
      columns.removeIf(
          c -> {
            Set<Meter> of = Meters.combined(parsed.get(c).meters());
            return !of.isEmpty() && !of.equals(meters);
          });
      return columns;
    }

    /**
     * A price whose header holds words that are not known holds under these words, but for a lone
     * price under a header without any known word.
     */
    private List<PriceColumn> disambiguated(List<PriceColumn> prices) {
      Map<List<Object>, Integer> same = new HashMap<>();
      prices.forEach(p -> same.merge(identity(p, true), 1, Integer::sum));
      return prices.stream()
          .map(p -> underOwnWords(p, Integer.valueOf(1).equals(same.get(identity(p, true)))))
          .toList();
    }

    private PriceColumn underOwnWords(PriceColumn price, boolean alone) {
      Header header = parsed.get(price.index());
      boolean understood = header.residue().isEmpty() || (alone && !header.mayBePrice());
      boolean mapped = mapping.columns().containsKey(header.text().strip());
      if (understood || mapped || price.model() != null) {
        return price;
      }
      String words = Residue.of(header.text(), header.residue());
      return price.with(price.conditions().with(Header.OWN_WORDS, words));
    }

    /** The list price beside the same price without that word is the one before a discount. */
    private List<PriceColumn> withoutDiscount(List<PriceColumn> prices) {
      Set<List<Object>> actual = new HashSet<>();
      prices.stream().filter(p -> !isListed(p)).forEach(p -> actual.add(identity(p, true)));
      return prices.stream()
          .map(p -> isListed(p) && actual.contains(identity(p, true)) ? p.before() : p)
          .toList();
    }

    private boolean isListed(PriceColumn price) {
      return parsed.get(price.index()).listed();
    }

    private static List<Object> identity(PriceColumn price, boolean withUnit) {
      List<Object> identity = new ArrayList<>();
      identity.add(price.meters());
      identity.add(String.valueOf(price.phase()));
      identity.add(price.conditions());
      identity.add(String.valueOf(price.model()));
      if (withUnit) {
        identity.add(price.stated());
      }
      return identity;
    }

    private List<List<PriceColumn>> alternatives(List<PriceColumn> prices) {
      Map<List<Object>, List<PriceColumn>> groups = new LinkedHashMap<>();
      for (PriceColumn price : prices) {
        List<Object> key = identity(price, false);
        List<PriceColumn> group = groups.computeIfAbsent(key, k -> new ArrayList<>());
        boolean restates = group.stream().noneMatch(p -> p.stated().equals(price.stated()));
        if (restates) {
          group.add(price);
        } else {
          List<Object> own = new ArrayList<>(key);
          own.add(price.index());
          groups.computeIfAbsent(own, k -> new ArrayList<>()).add(price);
        }
      }
      List<List<PriceColumn>> ordered = groups.values().stream().map(Plan::preferredFirst).toList();
      ordered.forEach(this::note);
      return ordered;
    }

    private static List<PriceColumn> preferredFirst(List<PriceColumn> group) {
      return group.stream().sorted(Comparator.comparingInt(Plan::preference)).toList();
    }

    /** Yuan before other currencies, per million tokens before other quantities. */
    private static int preference(PriceColumn price) {
      int currency = "CNY".equals(price.stated().currency()) ? 0 : 2;
      int unit = Unit.MILLION_TOKENS.equals(price.stated().per()) ? 0 : 1;
      return currency + unit;
    }

    private void note(List<PriceColumn> group) {
      int preferred = group.get(0).index();
      for (PriceColumn price : group) {
        boolean mapped = mapping.columns().containsKey(price.name().strip());
        List<String> unitColumns = price.unitColumns().stream().map(row::cell).toList();
        note(
            price.index(),
            price.reading(unitColumns, price.index() != preferred),
            mapped ? Evidence.MAPPING : Evidence.HEADER);
      }
    }

    private void note(int column, Taken taken, Evidence evidence) {
      readings[column] = new ColumnReading(parsed.get(column).text(), taken, evidence);
    }

    private List<ColumnReading> readings() {
      List<ColumnReading> all = new ArrayList<>();
      for (int i = 0; i < readings.length; i++) {
        ColumnReading reading = readings[i];
        all.add(
            reading != null
                ? reading
                : new ColumnReading(
                    parsed.get(i).text(), new Ignored(), whyNoPrice(parsed.get(i))));
      }
      return all;
    }
  }
}
