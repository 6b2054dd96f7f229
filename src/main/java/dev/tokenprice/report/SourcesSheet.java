package dev.tokenprice.report;

import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.report.Trail.Step;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Target;
import dev.tokenprice.report.workbook.Value;
import java.util.Optional;

/** Where every figure of the other sheets was read: drawn last, when all have asked. */
final class SourcesSheet {
  private final Draft draft;

  SourcesSheet(Draft draft) {
    this.draft = draft;
  }

  void draw(Page page) {
    page.line(Style.TITLE, draft.text("sources.title"));
    page.line(Style.NOTE, draft.text("sources.note"));
    if (page.here() + 2 != Trail.FIRST_ROW) {
      throw new IllegalStateException("links expect the table of sources elsewhere");
    }
    page.table(table(), draft.trail().steps().iterator());
  }

  private Table<Step> table() {
    var columns =
        new Columns<Step>(draft)
            .model(Step::offer)
            .service(Step::offer)
            .text("meter", s -> draft.words().meter(point(s).meter()))
            .conditions(Step::offer)
            .add("cell_text", Style.STRONG, s -> Value.asWritten(point(s).provenance().text()))
            .text("file", s -> point(s).provenance().file())
            .count("line", s -> point(s).provenance().line())
            .text("header", s -> point(s).provenance().column())
            .number("price", Style.PRICE, s -> point(s).price().amount())
            .text("currency", s -> draft.words().currency(s.price().currency()))
            .text("per", s -> draft.words().per(point(s).per()))
            .number("yuan", Style.PRICE, s -> s.price().yuanPerMillion())
            .add("effective", Style.DAY, s -> Value.of(point(s).effectiveFrom()))
            .text("phase", s -> draft.text("phase." + point(s).phase().name()))
            .add("recorded", Style.DAY, s -> Value.of(point(s).recordedOn()))
            .add("last_seen", Style.DAY, s -> Value.of(point(s).lastSeen()))
            .text("source", Step::source)
            .add("reference", Style.WRAPPED, s -> Value.of(point(s).reference()))
            .leadingTo(s -> Optional.ofNullable(point(s).reference()).flatMap(Target::web));
    return Table.of("sources", columns.list(), draft.text("sources.empty")).freezing(2);
  }

  private static PricePoint point(Step step) {
    return step.price().point();
  }
}
