package dev.tokenprice.report;

import dev.tokenprice.analysis.ClassPrices;
import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inference costs in each class: what the offers of the table of prices are held against. */
final class ClassPricesBlock {
  private final Draft draft;
  private final List<ClassPrices> classes;
  private final boolean live;

  ClassPricesBlock(Draft draft) {
    this.draft = draft;
    this.classes = draft.analysis().classPrices();
    this.live = PricesSheet.isLive(draft.analysis().offers());
  }

  void draw(Page page) {
    if (classes.isEmpty()) {
      return;
    }
    page.gap().line(Style.HEADING, draft.text("classes.prices"));
    page.line(Style.NOTE, draft.text(live ? "classes.prices-note" : "classes.prices-long"));
    PlacedTable placed = page.table(table(), classes);
    if (live) {
      page.name(MarketFormula.CLASS, placed.column("class"))
          .name(MarketFormula.LOWEST, placed.column("class_low"))
          .name(MarketFormula.LOWER_QUARTILE, placed.column("quartile_low"))
          .name(MarketFormula.MEDIAN, placed.column("median"))
          .name(MarketFormula.UPPER_QUARTILE, placed.column("quartile_high"))
          .name(MarketFormula.CHEAPEST, placed.column("cheapest"))
          .name(MarketFormula.RUNNER_UP, placed.column("runner_up"))
          .name(MarketFormula.RUNNER_UP_PRICE, placed.column("runner_up_price"));
    }
  }

  private Table<ClassPrices> table() {
    var columns =
        new Columns<ClassPrices>(draft)
            .add("class", Style.STRONG, c -> Value.of(draft.words().modelClass(c.modelClass())))
            .count("peers", c -> (long) c.ascending().size())
            .under(draft.text("band.class-cheapest"))
            .add("class_low", Style.PRICE, c -> quartile(c, 0, c.ascending().get(0)))
            .add("cheapest", Style.TEXT, c -> text(MarketFormula.cheapest(), c.cheapest()))
            .under(draft.text("band.class-price"))
            .add("quartile_low", Style.PRICE, c -> quartile(c, 1, c.lowerQuartile()))
            .add("median", Style.STRONG_PRICE, c -> quartile(c, 2, c.median()))
            .add("quartile_high", Style.PRICE, c -> quartile(c, 3, c.upperQuartile()))
            .add("class_high", Style.PRICE, c -> quartile(c, 4, highest(c)))
            .under(draft.text("band.class-runner-up"))
            .add("runner_up_price", Style.PRICE, this::runnerUpPrice)
            .add("runner_up", Style.TEXT, c -> text(MarketFormula.runnerUp(), c.runnerUp()));
    return Table.of("class_prices", columns.list(), "");
  }

  private static BigDecimal highest(ClassPrices prices) {
    return prices.ascending().get(prices.ascending().size() - 1);
  }

  private Value quartile(ClassPrices prices, int quarters, BigDecimal today) {
    return live
        ? Value.formula(MarketFormula.quartile(prices.ascending().size(), quarters), today)
        : Value.of(today);
  }

  private Value text(String formula, @Nullable CurrentOffer offer) {
    String today =
        offer == null
            ? MarketFormula.NOTHING
            : offer.offer().vendor() + " " + offer.offer().model();
    return live ? Value.formula(formula, today) : Value.of(today);
  }

  private Value runnerUpPrice(ClassPrices prices) {
    CurrentOffer runnerUp = prices.runnerUp();
    if (runnerUp == null) {
      return text(MarketFormula.runnerUpPrice(), null);
    }
    BigDecimal today = runnerUp.blended(prices.mix());
    return live ? Value.formula(MarketFormula.runnerUpPrice(), today) : Value.of(today);
  }
}
