package dev.tokenprice.report;

import dev.tokenprice.analysis.ClassDepth;
import dev.tokenprice.report.workbook.Chart;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Range;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How deep the cuts went in each class of models, over all and vendor by vendor. */
final class ClassesSheet {
  private static final int CHART_COLUMN = 11;
  private static final int CHART_WIDTH = 70;
  private static final int CHART_ROWS = 19;

  private static final Comparator<ClassDepth> BY_DEPTH =
      Comparator.<ClassDepth, BigDecimal>comparing(
              depth -> Objects.requireNonNull(depth.medianRealCut()))
          .thenComparing(
              ClassDepth::weightedRealCut, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Draft draft;
  private final List<ClassDepth> depths;
  private final ClassMembersBlock members;

  ClassesSheet(Draft draft) {
    this.draft = draft;
    this.depths =
        draft.analysis().classes().stream()
            .filter(depth -> depth.vendor() == null || depth.models() > 0)
            .toList();
    this.members = new ClassMembersBlock(draft);
  }

  void draw(Page page) {
    var window = draft.analysis().window();
    page.line(Style.TITLE, draft.text("classes.title", members.touched(), members.compared()));
    page.line(Style.NOTE, draft.text("classes.note", window.since(), window.asOf()));
    int top = page.here();
    PlacedTable placed = page.table(table(), depths);
    int overall = (int) depths.stream().filter(depth -> depth.vendor() == null).count();
    if (members.compared() > 0) {
      page.chart(chart(placed, overall), top, CHART_COLUMN, CHART_WIDTH, CHART_ROWS);
      page.downTo(top + CHART_ROWS);
    }
    new ClassPricesBlock(draft).draw(page);
    members.draw(page);
  }

  private Table<ClassDepth> table() {
    var columns =
        new Columns<ClassDepth>(draft)
            .add("vendor", Style.STRONG, depth -> Value.of(vendor(depth)))
            .modelClass(ClassDepth::modelClass)
            .count("models", depth -> (long) depth.models())
            .count("touched", depth -> (long) depth.touched())
            .count("untouched", depth -> (long) depth.models() - depth.touched())
            .under(draft.text("band.window-cut"))
            .number("median_in", Style.PERCENT, ClassDepth::medianInputCut)
            .number("median_out", Style.PERCENT, ClassDepth::medianOutputCut)
            .add("median_real", Style.STRONG_PERCENT, this::medianReal)
            .add("weighted_real", Style.PERCENT, this::weightedReal)
            .under("")
            .count("not_comparable", depth -> (long) depth.notComparable());
    return Table.of("classes", columns.list(), draft.text("classes.empty"))
        .freezing(2)
        .toned(depth -> depth.vendor() == null ? Tone.WARNING : Tone.PLAIN);
  }

  private String vendor(ClassDepth depth) {
    return depth.vendor() == null ? draft.text("word.all-vendors") : depth.vendor();
  }

  private Value medianReal(ClassDepth depth) {
    return members.live() && depth.models() > 0
        ? Value.formula(formula(depth).medianReal(), depth.medianRealCut())
        : Value.of(depth.medianRealCut());
  }

  private Value weightedReal(ClassDepth depth) {
    return members.live() && depth.models() > 0
        ? Value.formula(formula(depth).weightedReal(), depth.weightedRealCut())
        : Value.of(depth.weightedRealCut());
  }

  private static DepthFormula formula(ClassDepth depth) {
    return new DepthFormula(depth.vendor() != null, depth.models());
  }

  private Chart chart(PlacedTable placed, int overall) {
    Range classes = placed.top("class", overall);
    return Chart.of(
            Chart.Kind.PERCENT_COLUMNS,
            finding(),
            draft.text("column.class"),
            draft.text("classes.axis"))
        .with(draft.text("column.median_in"), classes, placed.top("median_in", overall))
        .with(draft.text("column.median_real"), classes, placed.top("median_real", overall))
        .with(draft.text("column.weighted_real"), classes, placed.top("weighted_real", overall));
  }

  /** The deepest and the shallowest class. */
  private String finding() {
    List<ClassDepth> known =
        depths.stream()
            .filter(depth -> depth.vendor() == null && depth.medianRealCut() != null)
            .sorted(BY_DEPTH)
            .toList();
    if (known.isEmpty()) {
      return draft.text("classes.none-compared");
    }
    ClassDepth shallowest = known.get(0);
    ClassDepth deepest = known.get(known.size() - 1);
    return draft.text(
        known.size() == 1 ? "classes.chart-one" : "classes.chart",
        draft.analysis().mix(),
        draft.words().modelClass(deepest.modelClass()),
        Figures.percent(Objects.requireNonNull(deepest.medianRealCut())),
        draft.words().modelClass(shallowest.modelClass()),
        Figures.percent(Objects.requireNonNull(shallowest.medianRealCut())));
  }
}
