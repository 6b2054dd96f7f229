package dev.tokenprice.report;

import dev.tokenprice.analysis.CostedWorkload;
import dev.tokenprice.pricing.Workload;
import dev.tokenprice.report.workbook.Cell;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.ChartGrid;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Rule;
import dev.tokenprice.report.workbook.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What named workloads cost on every model; their tokens are cells to change. */
final class WorkloadsSheet {
  private static final int NAME_WIDTH = 5;
  private static final int NOTE_WIDTH = 3;
  private static final int CHARTS_PER_ROW = 2;
  private static final int MOST_CHARTS = 6;
  private static final int CHART_WIDTH = 84;
  private static final int CHART_ROWS = 18;
  private static final long MOST_TOKENS = 1_000_000_000_000_000L;
  private static final long MOST_TIMES = 1_000_000_000L;

  private final Draft draft;
  private final List<CostedWorkload> workloads;
  private final List<WorkloadBlock> blocks = new ArrayList<>();

  WorkloadsSheet(Draft draft) {
    this.draft = draft;
    this.workloads = draft.analysis().workloads();
    for (CostedWorkload workload : workloads) {
      blocks.add(new WorkloadBlock(draft, workload, blocks.size() + 1));
    }
  }

  void draw(Page page) {
    var window = draft.analysis().window();
    page.line(Style.TITLE, draft.text("workloads.title", workloads.size()));
    page.line(Style.NOTE, draft.text("workloads.note", window.since(), window.asOf()));
    tokens(page);
    page.freeze();
    List<WorkloadBlock> drawn =
        blocks.stream().filter(WorkloadBlock::hasChart).limit(MOST_CHARTS).toList();
    page.gap();
    ChartGrid charts = page.grid(drawn.size(), CHARTS_PER_ROW, CHART_WIDTH, CHART_ROWS);
    page.newSheetOfPaper();
    for (WorkloadBlock block : blocks) {
      Chart chart = block.draw(page);
      if (drawn.contains(block)) {
        charts.add(chart);
      }
    }
  }

  private void tokens(Page page) {
    page.row(
        Cell.text(Style.HEADER, draft.text("column.workload")).across(NAME_WIDTH),
        header("tokens_in"),
        header("tokens_cached"),
        header("tokens_out"),
        header("times"),
        Cell.text(Style.HEADER, draft.text("column.estimate")).across(NOTE_WIDTH));
    for (int i = 0; i < workloads.size(); i++) {
      tokens(page, workloads.get(i).workload(), new WorkloadFormula(i + 1));
    }
    if (workloads.isEmpty()) {
      page.line(Style.TEXT, draft.text("workloads.no-workloads"));
    }
  }

  private void tokens(Page page, Workload workload, WorkloadFormula formula) {
    BigDecimal times = Objects.requireNonNullElse(workload.timesPerDay(), BigDecimal.ONE);
    page.row(
        Cell.text(Style.STRONG, workload.name(draft.messages().language())).across(NAME_WIDTH),
        input(formula.input(), workload.input(), "tokens_in", MOST_TOKENS),
        input(formula.cached(), workload.cached(), "tokens_cached", MOST_TOKENS),
        input(formula.output(), workload.output(), "tokens_out", MOST_TOKENS),
        input(formula.times(), times, "times", MOST_TIMES),
        Cell.text(Style.LABEL, note(workload)).across(NOTE_WIDTH));
  }

  private Cell input(String name, BigDecimal value, String column, long most) {
    String title = draft.text("column." + column);
    var rule = Rule.between(0, most, title, draft.text("workloads.hint"));
    return Cell.input(name, value, rule).styled(Style.INPUT_COUNT);
  }

  private Cell header(String column) {
    return Cell.text(Style.HEADER, draft.text("column." + column));
  }

  private String note(Workload workload) {
    BigDecimal characters = workload.characters();
    if (characters != null && characters.signum() > 0) {
      BigDecimal ratio = workload.input().divide(characters, 4, RoundingMode.HALF_UP);
      return draft.text("workloads.estimated", Figures.grouped(characters), ratio);
    }
    return draft.text(workload.timesPerDay() == null ? "workloads.once" : "workloads.a-day");
  }
}
