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
  /** A class of one model has none at any mix. */
  private static final Value NOTHING = Value.of(MarketFormula.NOTHING);

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
          .name(MarketFormula.CHEAPEST_VENDOR, placed.column("cheapest_vendor"))
          .name(MarketFormula.CHEAPEST, placed.column("cheapest"))
          .name(MarketFormula.RUNNER_UP_VENDOR, placed.column("runner_up_vendor"))
          .name(MarketFormula.RUNNER_UP, placed.column("runner_up"))
          .name(MarketFormula.RUNNER_UP_PRICE, placed.column("runner_up_price"));
    }
  }

  private Table<ClassPrices> table() {
    var columns =
        new Columns<ClassPrices>(draft)
            .add("class", Style.STRONG, c -> Value.of(draft.words().modelClass(c.modelClass())))
            .count("peers", ClassPrices::peers)
            .under(draft.text("band.class-cheapest"))
            .add("cheapest_vendor", Style.TEXT, this::cheapestVendor)
            .add("cheapest", Style.TEXT, this::cheapest)
            .under(draft.text("band.class-price"))
            .add("class_low", Style.PRICE, c -> quartile(c, 0))
            .add("quartile_low", Style.PRICE, c -> quartile(c, 1))
            .add("median", Style.STRONG_PRICE, c -> quartile(c, 2))
            .add("quartile_high", Style.PRICE, c -> quartile(c, 3))
            .add("class_high", Style.PRICE, c -> quartile(c, 4))
            .under(draft.text("band.class-runner-up"))
            .add("runner_up_vendor", Style.TEXT, this::runnerUpVendor)
            .add("runner_up", Style.TEXT, this::runnerUp)
            .add("runner_up_price", Style.PRICE, this::runnerUpPrice);
    return Table.of("class_prices", columns.list(), "");
  }

  private Value quartile(ClassPrices prices, int quarters) {
    return number(
        MarketFormula.quartile(Math.toIntExact(prices.peers()), quarters),
        prices.quartile(quarters));
  }

  private Value cheapestVendor(ClassPrices prices) {
    String formula = MarketFormula.cheapest(MarketFormula.PRICE_VENDOR);
    return text(formula, prices.cheapest().offer().vendor());
  }

  private Value cheapest(ClassPrices prices) {
    String formula = MarketFormula.cheapest(MarketFormula.PRICE_MODEL);
    return text(formula, prices.cheapest().offer().model());
  }

  private Value runnerUpVendor(ClassPrices prices) {
    CurrentOffer runnerUp = prices.runnerUp();
    String formula = MarketFormula.runnerUp(MarketFormula.PRICE_VENDOR);
    return runnerUp == null ? NOTHING : text(formula, runnerUp.offer().vendor());
  }

  private Value runnerUp(ClassPrices prices) {
    CurrentOffer runnerUp = prices.runnerUp();
    String formula = MarketFormula.runnerUp(MarketFormula.PRICE_MODEL);
    return runnerUp == null ? NOTHING : text(formula, runnerUp.offer().model());
  }

  private Value runnerUpPrice(ClassPrices prices) {
    CurrentOffer runnerUp = prices.runnerUp();
    return runnerUp == null
        ? NOTHING
        : number(MarketFormula.runnerUpPrice(), runnerUp.blended(prices.mix()));
  }

  private Value number(String formula, @Nullable BigDecimal today) {
    return live ? Value.formula(formula, today) : Value.of(today);
  }

  private Value text(String formula, String today) {
    return live ? Value.formula(formula, today) : Value.of(today);
  }
}
