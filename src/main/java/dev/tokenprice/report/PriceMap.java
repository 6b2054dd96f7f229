package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Price against price: input across, output up, a mark for each class. */
final class PriceMap {
  private static final int MOST = 400;
  private static final int CHART_COLUMN = 6;
  private static final int CHART_WIDTH = 110;
  private static final int CHART_ROWS = 30;
  private static final List<String> CLASSES =
      List.of("light", "standard", "flagship", "long-context", "reasoning");

  private final Draft draft;

  PriceMap(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param offers the rows of the table of prices, in its order
   */
  void draw(Page page, List<CurrentOffer> offers, PlacedTable prices) {
    List<Point> points = points(offers, prices);
    if (points.isEmpty()) {
      return;
    }
    page.gap().turn().line(Style.HEADING, draft.text("prices.map"));
    int top = page.here();
    PlacedTable placed = page.table(table(), points);
    page.chart(chart(points, placed), top, CHART_COLUMN, CHART_WIDTH, CHART_ROWS);
    page.downTo(top + CHART_ROWS);
  }

  private static List<Point> points(List<CurrentOffer> offers, PlacedTable prices) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < offers.size(); i++) {
      if (isDrawn(offers.get(i))) {
        points.add(new Point(offers.get(i), prices.cell("input", i), prices.cell("output", i)));
      }
    }
    return points.stream()
        .sorted(Comparator.comparing(point -> rank(point.offer.modelClass())))
        .limit(MOST)
        .toList();
  }

  /** Nothing that is free has a place on a logarithmic axis. */
  private static boolean isDrawn(CurrentOffer offer) {
    return offer.preferred()
        && offer.offer().service() == Service.INFERENCE
        && isPositive(offer.yuan(Meter.INPUT))
        && isPositive(offer.yuan(Meter.OUTPUT));
  }

  private static boolean isPositive(@Nullable BigDecimal price) {
    return price != null && price.signum() > 0;
  }

  private static int rank(@Nullable String modelClass) {
    int rank = modelClass == null ? -1 : CLASSES.indexOf(modelClass);
    return rank < 0 ? CLASSES.size() : rank;
  }

  private Table<Point> table() {
    var columns =
        new Columns<Point>(draft)
            .text("vendor", point -> point.offer.offer().vendor())
            .add("model", Style.STRONG, point -> Value.of(point.offer.offer().model()))
            .text("class", this::modelClass)
            .under(draft.text("band.yuan-per-million"))
            .add("input", Style.PRICE, point -> point.live(point.input, Meter.INPUT))
            .add("output", Style.PRICE, point -> point.live(point.output, Meter.OUTPUT));
    return Table.of("price_map", columns.list(), "");
  }

  private Chart chart(List<Point> points, PlacedTable placed) {
    Chart chart =
        Chart.of(
            Chart.Kind.LOG_POINTS,
            finding(points),
            draft.text("prices.map-input"),
            draft.text("prices.map-output"));
    int from = 0;
    while (from < points.size()) {
      int to = endOfClass(points, from);
      chart =
          chart.with(
              modelClass(points.get(from)),
              placed.column("input", from, to),
              placed.column("output", from, to));
      from = to;
    }
    return chart;
  }

  private String finding(List<Point> points) {
    List<BigDecimal> ratios =
        points.stream()
            .map(point -> Objects.requireNonNull(point.offer.outputToInput()))
            .sorted()
            .toList();
    return draft.text(
        "prices.map-finding",
        ratios.size(),
        Figures.times(ratios.get(0)),
        Figures.times(ratios.get(ratios.size() - 1)),
        Figures.times(ratios.get(ratios.size() / 2)));
  }

  private static int endOfClass(List<Point> points, int from) {
    int rank = rank(points.get(from).offer.modelClass());
    int to = from;
    while (to < points.size() && rank(points.get(to).offer.modelClass()) == rank) {
      to++;
    }
    return to;
  }

  /** A class of a list's own is drawn among the unknown. */
  private String modelClass(Point point) {
    String modelClass = point.offer.modelClass();
    return draft.words().modelClass(rank(modelClass) < CLASSES.size() ? modelClass : null);
  }

  /** An offer, and the cells of the table of prices that hold its prices. */
  private record Point(CurrentOffer offer, String input, String output) {
    Value live(String cell, Meter meter) {
      return Value.formula(cell, offer.yuan(meter));
    }
  }
}
