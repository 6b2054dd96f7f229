package dev.tokenprice.report;

import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.report.workbook.Cell;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Range;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Headline cut beside real cut at the analyst's mix: a small live table and its chart. */
final class HeadlineBlock {
  private static final int MOST = 10;
  private static final int CHART_COLUMN = 5;
  private static final int CHART_WIDTH = 84;
  private static final int LEAST_ROWS = 14;
  private static final int TABLE_WIDTH = 5;

  private final Draft draft;
  private final Mix mix;

  HeadlineBlock(Draft draft) {
    this.draft = draft;
    this.mix = draft.analysis().mix();
  }

  void draw(Page page, PlacedTable inputOnly) {
    List<Row> rows = rows(inputOnly);
    page.gap();
    if (rows.isEmpty()) {
      page.row(Cell.text(Style.HEADING, draft.text("summary.no-cuts")).across(TABLE_WIDTH + 6));
      return;
    }
    int top = page.here();
    Value title = title(rows.get(0), top + 2);
    page.row(Cell.of(Style.HEADING, title).across(TABLE_WIDTH + 6));
    PlacedTable placed = page.table(table(), rows);
    var titleCell = new Range(page.cell(top, 0), List.of(title));
    page.chart(chart(placed, titleCell), top + 1, CHART_COLUMN, CHART_WIDTH, LEAST_ROWS);
    page.downTo(top + 2 + LEAST_ROWS);
  }

  private List<Row> rows(PlacedTable inputOnly) {
    var rows = new ArrayList<Row>();
    List<OfferChange> changes = draft.analysis().asymmetric();
    for (int i = 0; i < changes.size() && rows.size() < MOST; i++) {
      OfferChange change = changes.get(i);
      BigDecimal headline = change.comparison().headlineCut();
      BigDecimal real = change.comparison().realCut(mix);
      if (headline != null && real != null) {
        rows.add(
            new Row(
                rows.size() + 1,
                change,
                headline,
                real,
                inputOnly.cell("in_cut", i),
                inputOnly.cell("real", i)));
      }
    }
    return rows;
  }

  /** The finding over the chart, of the first row, changing with the mix. */
  private Value title(Row worst, int row) {
    String model = "$B$" + (row + 1);
    String headline = "$C$" + (row + 1);
    String real = "$D$" + (row + 1);
    String expression =
        model
            + "&"
            + quoted(draft.text("summary.chart.headline"))
            + "&TEXT("
            + headline
            + ",\"0.0%\")&"
            + quoted(draft.text("summary.chart.at"))
            + "&mix_label&"
            + quoted(draft.text("summary.chart.real"))
            + "&TEXT("
            + real
            + ",\"0.0%\")";
    String today =
        worst.change.offer().model()
            + draft.text("summary.chart.headline")
            + Figures.percent(worst.headline)
            + draft.text("summary.chart.at")
            + mix.code()
            + draft.text("summary.chart.real")
            + Figures.percent(worst.real);
    return Value.formula(expression, today);
  }

  private Table<Row> table() {
    var columns =
        new Columns<Row>(draft)
            .add("number", Style.COUNT, row -> Value.of(row.number))
            .add("model", Style.STRONG, row -> Value.of(row.change.offer().model()))
            .add("headline", Style.PERCENT, row -> Value.formula(row.headlineCell, row.headline))
            .add("real", Style.STRONG_PERCENT, row -> Value.formula(row.realCell, row.real))
            .add(
                "overstatement",
                Style.POINTS,
                row ->
                    Value.formula(
                        "IFERROR(({headline}-{real})*100,\"\")",
                        row.headline.subtract(row.real).scaleByPowerOfTen(2)));
    return Table.of("headline", columns.list(), "")
        .toned(row -> row.change.verdict().inputAlone() ? Tone.ALERT : Tone.PLAIN);
  }

  private Chart chart(PlacedTable placed, Range title) {
    Range models = placed.column("model");
    return Chart.of(Chart.Kind.PERCENT_BARS, "", "", draft.text("summary.chart.axis"))
        .titledBy(title)
        .with(draft.text("column.headline"), models, placed.column("headline"))
        .with(draft.text("column.real"), models, placed.column("real"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** One model: its cuts, and the cells they come from. */
  private record Row(
      int number,
      OfferChange change,
      BigDecimal headline,
      BigDecimal real,
      String headlineCell,
      String realCell) {}
}
