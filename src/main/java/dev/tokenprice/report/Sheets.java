package dev.tokenprice.report;

import dev.tokenprice.report.workbook.Book;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/** The workbook: its sheets in their order. */
final class Sheets {
  /** Keys of all sheets but the first, in the order of the tabs. */
  static final List<String> AFTER_SUMMARY =
      List.of(
          "input-only",
          "prices",
          "changes",
          "trends",
          "claims",
          "traps",
          "classes",
          "workloads",
          "discrepancies",
          "quality",
          "method",
          "sources");

  private final Draft draft;
  private final LongConsumer passed;

  Sheets(Report report, LongConsumer passed) {
    this.draft = Draft.of(report);
    this.passed = passed;
  }

  void writeTo(OutputStream out) throws IOException {
    try (var book =
        new Book(
            draft.text("summary.title", draft.analysis().window().asOf()),
            draft.analysis().window().asOf(),
            draft.text("book.typeface"),
            draft.text("word.free"))) {
      Page summary = page(book, "summary");
      Page inputOnly = page(book, "input-only");
      PlacedTable cuts = new InputOnlySheet(draft).draw(inputOnly);
      new SummarySheet(draft).draw(summary, cuts);
      new PricesSheet(draft, passed).draw(page(book, "prices"));
      new ChangesSheet(draft).draw(page(book, "changes"));
      new TrendsSheet(draft).draw(page(book, "trends"));
      new ClaimsSheet(draft).draw(page(book, "claims"));
      new TrapsSheet(draft).draw(page(book, "traps"));
      new ClassesSheet(draft).draw(page(book, "classes"));
      new WorkloadsSheet(draft).draw(page(book, "workloads"));
      new DiscrepanciesSheet(draft).draw(page(book, "discrepancies"));
      new QualitySheet(draft).draw(page(book, "quality"));
      new MethodSheet(draft).draw(page(book, "method"));
      new SourcesSheet(draft).draw(page(book, "sources"));
      book.writeTo(out);
    }
  }

  private Page page(Book book, String key) {
    return book.page(draft.text("sheet." + key));
  }
}
