package dev.tokenprice.report;

import dev.tokenprice.analysis.ClassPrices;
import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.MarketPosition;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of the table of prices: where an offer stands in its class. */
final class MarketColumns {
  private final Draft draft;
  private final Map<String, ClassPrices> byClass = new HashMap<>();

  MarketColumns(Draft draft) {
    this.draft = draft;
    draft.analysis().classPrices().forEach(prices -> byClass.put(prices.modelClass(), prices));
  }

  boolean isEmpty() {
    return byClass.isEmpty();
  }

  void addTo(Columns<CurrentOffer> columns) {
    columns
        .under(draft.text("band.class-position"))
        .add("counted", Style.DAY, at(p -> Value.of(MarketFormula.COUNTED)))
        .add("class_rank", Style.COUNT, at(MarketColumns::rank))
        .add("quarter", Style.COUNT, at(MarketColumns::quarter))
        .add("to_median", Style.SIGNED_PERCENT, at(MarketColumns::aboveMedian))
        .add("alternative", Style.TEXT, at(MarketColumns::alternative))
        .add("alternative_price", Style.PRICE, at(this::alternativePrice))
        .under("");
  }

  /** The formulas of the classes know the columns by these names. */
  static void name(Page page, PlacedTable prices) {
    page.name(MarketFormula.PRICE_CLASS, prices.column("class"))
        .name(MarketFormula.PRICE_COUNTED, prices.column("counted"))
        .name(MarketFormula.PRICE_VENDOR, prices.column("vendor"))
        .name(MarketFormula.PRICE_MODEL, prices.column("model"))
        .name(MarketFormula.PRICE_BLENDED, prices.column("blended"));
  }

  private Function<CurrentOffer, Value> at(Function<MarketPosition, Value> value) {
    return offer -> {
      ClassPrices ofClass = byClass.get(offer.modelClass());
      MarketPosition position = ofClass == null ? null : ofClass.position(offer);
      return position == null ? Value.none() : value.apply(position);
    };
  }

  private static Value rank(MarketPosition position) {
    return Value.formula(MarketFormula.rank(), BigDecimal.valueOf(position.rank()));
  }

  private static Value quarter(MarketPosition position) {
    return Value.formula(MarketFormula.quarter(), BigDecimal.valueOf(position.quarter()));
  }

  private static Value aboveMedian(MarketPosition position) {
    return number(MarketFormula.aboveMedian(), position.aboveMedian());
  }

  private static Value alternative(MarketPosition position) {
    CurrentOffer other = position.alternative();
    String today =
        other == null
            ? MarketFormula.NOTHING
            : other.offer().vendor() + " " + other.offer().model();
    return Value.formula(MarketFormula.alternative(), today);
  }

  private Value alternativePrice(MarketPosition position) {
    Mix mix = draft.analysis().mix();
    CurrentOffer other = position.alternative();
    return number(MarketFormula.alternativePrice(), other == null ? null : other.blended(mix));
  }

  /** Live also where there is nothing to show today. */
  private static Value number(String formula, @Nullable BigDecimal today) {
    return today == null
        ? Value.formula(formula, MarketFormula.NOTHING)
        : Value.formula(formula, today);
  }
}
