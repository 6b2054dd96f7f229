package dev.tokenprice.report;

import dev.tokenprice.analysis.CostedWorkload;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.WorkloadCost;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Workload;
import dev.tokenprice.report.LiveText.Word;
import dev.tokenprice.report.workbook.Cell;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Range;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one workload costs on every model, cheapest first. */
final class WorkloadBlock {
  private static final int IN_CHART = 8;
  private static final int WIDTH = 14;

  private final Draft draft;
  private final Workload workload;
  private final List<WorkloadCost> costs;
  private final int number;
  private final long found;
  private final int free;
  private final WorkloadFormula formula;

  /**
   * @param number of the workload on its sheet, 1 for the first
   */
  WorkloadBlock(Draft draft, CostedWorkload costed, int number) {
    this.draft = draft;
    this.workload = costed.workload();
    this.costs = costed.cheapest();
    this.number = number;
    this.found = costed.found();
    this.free = (int) costs.stream().filter(cost -> cost.yuan().signum() == 0).count();
    this.formula = new WorkloadFormula(number);
  }

  /** The finding over the table, the table, and the chart to be placed elsewhere. */
  Chart draw(Page page) {
    page.gap();
    Value finding = finding();
    var title = new Range(page.cell(page.here(), 0), List.of(finding));
    page.row(Cell.of(Style.HEADING, finding).across(WIDTH));
    if (found > costs.size()) {
      page.line(Style.NOTE, draft.text("workloads.left-out", found - costs.size()));
    }
    PlacedTable placed = page.table(table(), costs);
    if (!costs.isEmpty()) {
      page.name(formula.costs(), placed.column("cost"));
      page.name(formula.models(), placed.column("model"));
    }
    return chart(placed, title);
  }

  private Value finding() {
    String name = workload.name(draft.messages().language());
    String noneIsPaid = draft.text("workloads.none-paid", name);
    if (costs.size() == free) {
      return Value.of(noneIsPaid);
    }
    WorkloadCost cheapest = costs.get(free);
    BigDecimal most = costs.get(costs.size() - 1).yuan();
    WorkloadCost dearest =
        costs.stream().filter(c -> c.yuan().compareTo(most) == 0).findFirst().orElse(cheapest);
    return LiveText.of(
        draft.text(workload.estimated() ? "workloads.finding-estimated" : "workloads.finding"),
        List.of(
            LiveText.fixed(name),
            new Word(formula.modelOf(formula.cheapest()), cheapest.offer().offer().model()),
            LiveText.money(formula.cheapest(), cheapest.yuan()),
            new Word(formula.modelOf(formula.dearest()), dearest.offer().offer().model()),
            LiveText.money(formula.dearest(), dearest.yuan()),
            new Word(formula.free(), String.valueOf(free))),
        noneIsPaid);
  }

  private Table<WorkloadCost> table() {
    var columns =
        new Columns<WorkloadCost>(draft)
            .add("workload_rank", Style.COUNT, this::rank)
            .model(cost -> cost.offer().offer())
            .modelClass(cost -> cost.offer().modelClass())
            .conditions(cost -> cost.offer().offer())
            .under(draft.text("band.yuan-per-million"));
    price(columns, "price_in", Meter.INPUT);
    price(columns, "price_cached", Meter.CACHE_READ);
    price(columns, "price_out", Meter.OUTPUT);
    columns
        .under(draft.text(workload.timesPerDay() == null ? "band.cost" : "band.cost-a-day"))
        .add("cost", Style.PRICE, this::cost)
        .add("cost_before", Style.PRICE, this::costBefore)
        .add("saved", Style.SAVED, this::saved)
        .under("")
        .text("source", cost -> cost.offer().source());
    return Table.of("workload_" + number, columns.list(), draft.text("workloads.empty"));
  }

  private void price(Columns<WorkloadCost> columns, String id, Meter meter) {
    columns
        .add(id, Style.PRICE, cost -> LivePrice.of(now(cost, meter)))
        .leadingTo(
            cost ->
                draft.trail().to(cost.offer().source(), cost.offer().offer(), now(cost, meter)));
  }

  private Value rank(WorkloadCost cost) {
    return Value.formula(formula.rank(), BigDecimal.valueOf(cost.rank()));
  }

  private Value cost(WorkloadCost cost) {
    return Value.formula(
        formula.cost(
            cell(now(cost, Meter.INPUT), "{price_in}"),
            cell(now(cost, Meter.CACHE_READ), "{price_cached}"),
            cell(now(cost, Meter.OUTPUT), "{price_out}")),
        cost.yuan());
  }

  private Value costBefore(WorkloadCost cost) {
    return Value.formula(
        formula.cost(
            before(cost.since().input(), "{price_in}"),
            before(cost.since().cacheRead(), "{price_cached}"),
            before(cost.since().output(), "{price_out}")),
        cost.yuanBefore());
  }

  private Value saved(WorkloadCost cost) {
    return Value.formula("IFERROR({cost_before}-{cost},\"\")", cost.saved());
  }

  /** The price now where it is the same one, so that an exchange rate saves nothing. */
  private static @Nullable String before(PriceMove move, String cell) {
    PricedPoint before = move.before();
    if (before == null || before.yuanPerMillion() == null) {
      return null;
    }
    PricedPoint after = move.after();
    boolean unmoved = after != null && before.costsAsMuchAs(after);
    return unmoved ? cell : Figures.exact(before.yuanPerMillion());
  }

  private static @Nullable String cell(@Nullable PricedPoint price, String cell) {
    return price == null || price.yuanPerMillion() == null ? null : cell;
  }

  private static @Nullable PricedPoint now(WorkloadCost cost, Meter meter) {
    return cost.offer().byMeter().get(meter);
  }

  private Chart chart(PlacedTable placed, Range title) {
    Function<String, Range> paid =
        id -> placed.column(id, free, Math.min(costs.size(), free + IN_CHART));
    return Chart.of(
            Chart.Kind.AMOUNT_BARS,
            "",
            "",
            draft.text(workload.timesPerDay() == null ? "band.cost" : "band.cost-a-day"))
        .titledBy(title)
        .with(draft.text("column.cost_before"), paid.apply("model"), paid.apply("cost_before"))
        .with(draft.text("column.cost"), paid.apply("model"), paid.apply("cost"));
  }

  /** Whether there is something to draw. */
  boolean hasChart() {
    return costs.size() > free;
  }
}
