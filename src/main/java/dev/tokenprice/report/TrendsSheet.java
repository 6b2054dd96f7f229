package dev.tokenprice.report;

import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.Trend;
import dev.tokenprice.analysis.Trend.Corner;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.ChartGrid;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Range;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Price lines of the models that moved most: they jump, they do not slope. */
final class TrendsSheet {
  private static final int IN_CHARTS = 8;
  private static final int CHARTS_PER_ROW = 2;
  private static final int CHART_WIDTH = 66;
  private static final int CHART_ROWS = 15;

  private final Draft draft;
  private final List<TrendLine> lines;

  TrendsSheet(Draft draft) {
    this.draft = draft;
    List<Trend> trends = draft.analysis().trends();
    this.lines =
        IntStream.range(0, trends.size())
            .mapToObj(i -> new TrendLine(i + 1, trends.get(i)))
            .toList();
  }

  void draw(Page page) {
    List<TrendLine> drawn = lines.subList(0, Math.min(IN_CHARTS, lines.size()));
    var window = draft.analysis().window();
    page.line(Style.TITLE, draft.text("trends.title", lines.size(), drawn.size()));
    page.line(Style.NOTE, draft.text("trends.note", window.since(), window.asOf()));
    ChartGrid charts = page.grid(drawn.size(), CHARTS_PER_ROW, CHART_WIDTH, CHART_ROWS);
    if (!lines.isEmpty()) {
      page.newSheetOfPaper().line(Style.HEADING, draft.text("trends.table"));
    }
    PlacedTable placed = page.table(table(), rows());
    int from = 0;
    for (TrendLine line : drawn) {
      int to = from + line.trend().corners().size();
      charts.add(chart(line, placed, from, to));
      from = to;
    }
  }

  private List<Row> rows() {
    return lines.stream()
        .flatMap(line -> line.trend().corners().stream().map(corner -> new Row(line, corner)))
        .toList();
  }

  private Table<Row> table() {
    var columns =
        new Columns<Row>(draft)
            .add("number", Style.COUNT, row -> Value.of(row.line.number()))
            .model(row -> row.line.trend().offer())
            .conditions(row -> row.line.trend().offer())
            .add("day", Style.DAY, row -> Value.of(row.corner.day()))
            .text("moment", row -> draft.text("moment." + row.corner.moment().name()));
    price(columns, "input", Corner::input);
    price(columns, "output", Corner::output);
    columns
        .text("unit", row -> draft.words().perMillion(row.line.currency()))
        .text("source", row -> row.line.trend().source());
    return Table.of("trends", columns.list(), draft.text("trends.empty"))
        .freezing(3)
        .toned(row -> row.line.number() % 2 == 0 ? Tone.WARNING : Tone.PLAIN);
  }

  private void price(
      Columns<Row> columns, String id, Function<Corner, @Nullable PricedPoint> price) {
    columns
        .number(id, Style.PRICE, row -> row.line.amount(price.apply(row.corner)))
        .leadingTo(
            row -> {
              Trend trend = row.line.trend();
              return draft.trail().to(trend.source(), trend.offer(), price.apply(row.corner));
            });
  }

  private Chart chart(TrendLine line, PlacedTable placed, int from, int to) {
    Range days = placed.column("day", from, to);
    return Chart.of(
            Chart.Kind.STEPS,
            line.finding(draft),
            draft.text("column.day"),
            draft.words().perMillion(line.currency()))
        .with(draft.text("column.input"), days, placed.column("input", from, to))
        .with(draft.text("column.output"), days, placed.column("output", from, to));
  }

  private record Row(TrendLine line, Corner corner) {}
}
