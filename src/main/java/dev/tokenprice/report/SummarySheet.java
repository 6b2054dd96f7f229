package dev.tokenprice.report;

import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.RateUse;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.report.workbook.Cell;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Rule;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The first sheet: understood in a minute. */
final class SummarySheet {
  private static final int WIDE = 10;
  private static final int HALF = 4;
  private static final int STRONGEST = 5;
  private static final String NUMBERS = "①②③④⑤";

  private final Draft draft;

  SummarySheet(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param inputOnly the asymmetric cuts on their own sheet
   */
  void draw(Page page, PlacedTable inputOnly) {
    page.columns(5, 34, 12, 12, 12, 14, 14, 14, 14, 14, 14).printedOnOnePage();
    head(page);
    news(page);
    findings(page);
    doubts(page);
    new HeadlineBlock(draft).draw(page, inputOnly);
    levers(page);
    contents(page);
  }

  private void head(Page page) {
    var window = draft.analysis().window();
    page.line(Style.TITLE, draft.text("summary.title", window.asOf()));
    page.row(
        Cell.text(Style.NOTE, draft.text("summary.subtitle", window.since(), window.asOf()))
            .across(WIDE + 1));
    page.row(Cell.text(Style.NOTE, new DataAge(draft).sentence()).across(WIDE + 1));
  }

  private void findings(Page page) {
    heading(page, "summary.findings");
    List<Line> lines = new FindingLines(draft).strongest(STRONGEST);
    int number = 0;
    for (Line line : lines) {
      page.row(
          Cell.text(Style.SENTENCE, NUMBERS.substring(number, ++number)),
          Cell.text(Style.SENTENCE, line.text()).across(WIDE).linkedTo(line.target()));
    }
  }

  /** What an analyst may change: the mix and the rates. */
  private void levers(Page page) {
    heading(page, "summary.levers");
    Mix mix = draft.analysis().mix();
    lever(page, MixFormula.INPUT, mix.input(), "summary.mix-input");
    lever(page, MixFormula.OUTPUT, mix.output(), "summary.mix-output");
    lever(page, MixFormula.CACHE, mix.cacheRead(), "summary.mix-cache");
    page.row(
        Cell.gap(),
        Cell.text(Style.LABEL, draft.text("summary.mix-label")),
        Cell.of(Style.STRONG, Value.formula(MixFormula.label(), mix.code()))
            .named(MixFormula.LABEL),
        Cell.text(Style.NOTE, draft.text("summary.mix-label.note")).across(WIDE - 2));
    for (RateUse use : draft.analysis().rates()) {
      if (!use.rate().currency().equals(Money.YUAN)) {
        rate(page, use);
      }
    }
  }

  private void lever(Page page, String name, int share, String key) {
    var rule = Rule.between(0, 1_000_000, draft.text(key), draft.text("summary.mix-hint"));
    page.row(
        Cell.gap(),
        Cell.text(Style.LABEL, draft.text(key)),
        Cell.input(name, BigDecimal.valueOf(share), rule),
        Cell.text(Style.NOTE, draft.text(key + ".note")).across(WIDE - 2));
  }

  private void rate(Page page, RateUse use) {
    String currency = use.rate().currency();
    String label = draft.text("summary.rate", draft.words().currency(currency));
    var rule = new Rule(new BigDecimal("0.000001"), BigDecimal.valueOf(1_000_000), label, label);
    page.row(
        Cell.gap(),
        Cell.text(Style.LABEL, label),
        Cell.input(LivePrice.rate(currency), use.rate().yuan(), rule).styled(Style.INPUT_RATE),
        Cell.text(
                Style.NOTE,
                draft.text(
                    use.stale() ? "summary.rate-stale" : "summary.rate.note",
                    use.rate().source(),
                    use.rate().date(),
                    use.daysOld(),
                    Figures.price(use.rate().yuan())))
            .across(WIDE - 2));
  }

  private void news(Page page) {
    heading(page, "summary.news");
    for (Line line : new NewsLines(draft).lines()) {
      bullet(page, line);
    }
  }

  private void doubts(Page page) {
    heading(page, "summary.doubts");
    for (Line line : new DoubtLines(draft).lines()) {
      bullet(page, line);
    }
  }

  private void contents(Page page) {
    heading(page, "summary.contents");
    List<String> keys = Sheets.AFTER_SUMMARY;
    int half = (keys.size() + 1) / 2;
    for (int i = 0; i < half; i++) {
      var cells = new ArrayList<Cell>(List.of(Cell.gap()));
      cells.addAll(content(keys.get(i)));
      if (i + half < keys.size()) {
        cells.addAll(content(keys.get(i + half)));
      }
      page.row(cells.toArray(Cell[]::new));
    }
  }

  private List<Cell> content(String key) {
    return List.of(
        Cell.text(Style.LABEL, draft.text("sheet." + key)).linkedTo(draft.sheet(key)),
        Cell.text(Style.NOTE, draft.text("contents." + key)).across(HALF));
  }

  private static void bullet(Page page, Line line) {
    page.row(
        Cell.text(Style.SENTENCE, "•"),
        Cell.text(Style.SENTENCE, line.text()).across(WIDE).linkedTo(line.target()));
  }

  private void heading(Page page, String key) {
    page.gap();
    page.row(Cell.text(Style.HEADING, draft.text(key)).across(WIDE + 1));
  }
}
