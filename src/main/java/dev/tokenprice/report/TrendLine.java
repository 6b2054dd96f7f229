package dev.tokenprice.report;

import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.Trend;
import dev.tokenprice.analysis.Trend.Corner;
import dev.tokenprice.pricing.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trend in the one currency in which it is drawn: its own, so that an exchange rate never bends a
 * line; yuan where it had several.
 *
 * @param number 1 for the most moved
 */
record TrendLine(int number, Trend trend, String currency) {
  TrendLine(int number, Trend trend) {
    this(number, trend, currencyOf(trend));
  }

  /** Per million tokens; null where it is not known. */
  @Nullable BigDecimal amount(@Nullable PricedPoint price) {
    if (price == null) {
      return null;
    }
    return price.currency().equals(currency) ? price.nativePerMillion() : price.yuanPerMillion();
  }

  /** What became of input and of output since the window began. */
  String finding(Draft draft) {
    Corner begin = trend.corners().get(0);
    return draft.text(
        "trends.chart",
        name(draft),
        move(draft, since(trend.since().input(), begin.input())),
        move(draft, since(trend.since().output(), begin.output())));
  }

  private String name(Draft draft) {
    String conditions = draft.words().conditions(trend.offer().conditions());
    return conditions.isEmpty()
        ? trend.offer().model()
        : draft.text("trends.model", trend.offer().model(), conditions);
  }

  /** Since the line begins where nothing is known of the window's begin. */
  private static PriceMove since(PriceMove move, @Nullable PricedPoint begin) {
    return move.before() == null ? new PriceMove(move.meter(), begin, move.after()) : move;
  }

  private String move(Draft draft, PriceMove move) {
    BigDecimal cut = move.cut();
    String key =
        switch (move.direction()) {
          case FELL -> move.after() != null && move.after().free() ? "trends.freed" : "trends.fell";
          case ROSE -> cut == null ? "trends.rose-from-free" : "trends.rose";
          case EQUAL -> "trends.equal";
          case UNKNOWN -> move.after() == null ? "trends.unknown" : "trends.unknown-before";
        };
    return draft.text(
        key,
        draft.words().meter(move.meter()),
        cut == null ? "" : Figures.percent(cut.abs()),
        draft.words().amount(amount(move.before())),
        draft.words().amount(amount(move.after())));
  }

  private static String currencyOf(Trend trend) {
    List<String> currencies =
        trend.corners().stream()
            .flatMap(corner -> Stream.of(corner.input(), corner.output()))
            .filter(Objects::nonNull)
            .map(PricedPoint::currency)
            .distinct()
            .toList();
    return currencies.size() == 1 ? currencies.get(0) : Money.YUAN;
  }
}
