package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An analysis as a flat table: subject, figure, value. */
final class Figures {
  private final Map<String, Map<String, Object>> bySubject = new LinkedHashMap<>();

  static Map<String, Map<String, Object>> of(Analysis analysis) {
    var figures = new Figures();
    figures.window(analysis);
    analysis.changes().forEach(change -> figures.change("change", change));
    analysis.unchanged().forEach(change -> figures.change("unchanged", change));
    analysis.offers().forEach(figures::prices);
    analysis.priceChanges().forEach(figures::priceChange);
    analysis.claims().forEach(figures::claim);
    analysis.traps().forEach(figures::trap);
    analysis.capacities().forEach(figures::capacity);
    analysis.classes().forEach(figures::depth);
    analysis.workloads().forEach(workload -> workload.cheapest().forEach(figures::cost));
    analysis.classPrices().forEach(prices -> figures.positions(prices, analysis.offers()));
    analysis.discrepancies().forEach(figures::discrepancy);
    analysis.sources().forEach(figures::source);
    analysis.trends().forEach(figures::trend);
    analysis.findings().forEach(figures::finding);
    return figures.bySubject;
  }

  private void window(Analysis analysis) {
    var row = row("window");
    row.put("since", analysis.window().since());
    row.put("widened", analysis.window().widened());
    row.put("changes", analysis.changes().size());
    row.put("unchanged", analysis.unchanged().size());
    row.put("asymmetric", analysis.asymmetric().stream().map(c -> c.offer().model()).toList());
    row.put(
        "findings",
        analysis.findings().stream().map(f -> f.getClass().getSimpleName()).distinct().toList());
  }

  private void change(String kind, OfferChange change) {
    var row =
        row(
            kind
                + (change.source().equals("list") ? " " : " " + change.source() + " ")
                + name(change.offer())
                + " "
                + change.effectiveFrom());
    Comparison comparison = change.comparison();
    row.put("source", change.source());
    row.put("verdict", change.verdict());
    move(row, "input", comparison.input());
    move(row, "output", comparison.output());
    for (Mix mix : Mix.PRESETS) {
      row.put("real_cut_" + mix.code(), comparison.realCut(mix));
    }
    row.put("overstatement_3:1", comparison.overstatement(Mix.THREE_TO_ONE));
    row.put("output_share_3:1", comparison.outputShare(Mix.THREE_TO_ONE));
    row.put("fx_effect", comparison.fxEffect());
    row.put("currency", comparison.currency());
    row.put("baseline", comparison.baseline().code());
    row.put("missing", change.missing());
    row.put("rose", change.rose());
  }

  private static void move(Map<String, Object> row, String meter, PriceMove move) {
    row.put(meter + "_old", move.before() == null ? null : move.before().yuanPerMillion());
    row.put(meter + "_new", move.after() == null ? null : move.after().yuanPerMillion());
    row.put(meter + "_cut", move.cut());
    row.put(meter + "_yuan_change", move.yuanChange());
  }

  private void prices(CurrentOffer offer) {
    for (CurrentPrice price : offer.prices()) {
      Meter meter = price.price().point().meter();
      var row = row("price " + offer.source() + " " + name(offer.offer()) + " " + meter.code());
      row.put("yuan", price.price().yuanPerMillion());
      row.put("price", price.price().point().price().amount());
      row.put("currency", price.price().currency());
      row.put("per", price.price().point().per().per());
      row.put("class", price.modelClass());
      row.put("preferred", offer.preferred());
      row.put("fx_rate", price.price().rate() == null ? null : price.price().rate().yuan());
      row.put("fx_date", price.price().rate() == null ? null : price.price().rate().date());
      row.put("fx_stale", price.price().rateStale());
      row.put("effective_from", price.price().point().effectiveFrom());
      row.put("blended_3:1", offer.blended(Mix.THREE_TO_ONE));
    }
  }

  private void priceChange(PriceChange change) {
    var row =
        row(
            String.join(
                " ",
                "step",
                (change.source().equals("list") ? "" : change.source() + " ")
                    + name(change.offer()),
                change.move().meter().code(),
                change.effectiveFrom().toString()));
    row.put("cut", change.move().cut());
    row.put("native_change", change.move().nativeChange());
    row.put("fx_effect", change.move().fxEffect());
    row.put("yuan_change", change.move().yuanChange());
  }

  private void claim(ClaimAudit audit) {
    var row = row("claim " + audit.claim().model());
    row.put("holds_on", audit.holdsOn().code());
    row.put("verdict", audit.verdict());
    row.put("on_input", audit.onInput() == null ? null : audit.onInput().off());
    row.put("on_output", audit.onOutput() == null ? null : audit.onOutput().off());
    row.put("text_input", audit.onInput() == null ? null : audit.text(audit.onInput()));
    row.put("text_output", audit.onOutput() == null ? null : audit.text(audit.onOutput()));
    row.put("claimed", audit.claimedText());
    audit.atMix().forEach((mix, figure) -> row.put("at_" + mix, figure.off()));
    row.put("basis", audit.basis());
    row.put("missing", audit.missing());
    ClaimLowest lowest = audit.againstLowest();
    row.put("against_lowest", lowest == null ? null : lowest.holdsOn().code());
    row.put("lowest_on_input", lowest == null ? null : off(lowest.onInput()));
    row.put("lowest_on_output", lowest == null ? null : off(lowest.onOutput()));
  }

  private static @Nullable BigDecimal off(@Nullable ClaimFigure figure) {
    return figure == null ? null : figure.off();
  }

  private void trap(FreeTrap trap) {
    var price = trap.paid().price();
    var row =
        row(
            String.join(
                " ",
                "trap",
                trap.free().offer().model(),
                name(trap.paid().offer()),
                price.point().meter().code()));
    row.put("free_since", trap.freeSince());
    row.put("relation", trap.relation());
    row.put("price", price.point().price().amount());
    row.put("per", price.point().per().per());
    row.put("yuan", trap.yuanPerMillion());
    row.put(
        "at_full_use", trap.capacity() == null ? null : trap.capacity().yuanPerMillionAtFullUse());
  }

  private void capacity(CapacityCost cost) {
    var point = cost.price().price().point();
    var row = row("capacity " + name(cost.price().offer()) + " " + point.meter().code());
    row.put("yuan", cost.yuan());
    row.put("tokens", cost.tokensAtFullUse());
    row.put("at_full_use", cost.yuanPerMillionAtFullUse());
    row.put("at_utilisation", cost.yuanPerMillionAtUtilisation());
    row.put("break_even", cost.breakEven());
    row.put("free_per_token", cost.freePerToken());
  }

  private void trend(Trend trend) {
    var row = row("trend " + name(trend.offer()));
    Trend.Corner now = trend.corners().get(trend.corners().size() - 1);
    row.put("now_input", now.input() == null ? null : now.input().yuanPerMillion());
    row.put("now_output", now.output() == null ? null : now.output().yuanPerMillion());
  }

  private void depth(ClassDepth depth) {
    var row =
        row(
            "class "
                + Objects.requireNonNullElse(depth.vendor(), "*")
                + " "
                + Objects.requireNonNullElse(depth.modelClass(), "?"));
    row.put("models", depth.models());
    row.put("touched", depth.touched());
    row.put("median_input_cut", depth.medianInputCut());
    row.put("median_output_cut", depth.medianOutputCut());
    row.put("median_real_cut", depth.medianRealCut());
    row.put("weighted_real_cut", depth.weightedRealCut());
    row.put("not_comparable", depth.notComparable());
  }

  private void cost(WorkloadCost cost) {
    var row = row("workload " + cost.workload().id() + " " + name(cost.offer().offer()));
    row.put("rank", cost.rank());
    row.put("yuan", cost.yuan());
    row.put("yuan_before", cost.yuanBefore());
    row.put("saved", cost.saved());
    row.put("estimated", cost.workload().estimated());
  }

  private void positions(ClassPrices prices, Offers offers) {
    for (CurrentOffer offer : offers) {
      MarketPosition position = prices.position(offer);
      if (position != null) {
        position(prices, offer, position);
      }
    }
  }

  private void position(ClassPrices prices, CurrentOffer offer, MarketPosition position) {
    var row = row("position " + name(offer.offer()));
    row.put("blended", position.blended());
    row.put("rank", position.rank());
    row.put("peers", prices.peers());
    row.put("above_median", position.aboveMedian());
    row.put("quarter", position.quarter());
    row.put("lower_quartile", prices.quartile(1));
    row.put("median", prices.median());
    row.put("upper_quartile", prices.quartile(3));
    CurrentOffer alternative = position.alternative();
    row.put("alternative", alternative == null ? null : alternative.offer().model());
  }

  private void discrepancy(Discrepancy discrepancy) {
    var row =
        row(
            String.join(
                " ",
                "discrepancy",
                name(discrepancy.chosen().offer()),
                discrepancy.meter().code(),
                discrepancy.other().source()));
    row.put("chosen", discrepancy.chosen().source());
    row.put("ratio", discrepancy.ratio());
    row.put("reason", discrepancy.reason().code());
    row.put("key", discrepancy.key());
    row.put("acknowledged", discrepancy.acknowledged());
  }

  private void finding(Finding finding) {
    var row = row("finding " + finding.getClass().getSimpleName());
    if (finding instanceof Finding.Moves moves) {
      row.put("offers", moves.changed());
      row.put("input_alone", moves.inputAlone());
      row.put("asymmetric", moves.asymmetric());
    } else if (finding instanceof Finding.Overstated overstated) {
      row.put("model", overstated.change().offer().model());
    } else if (finding instanceof Finding.HiddenRise rise) {
      row.put("model", rise.worst().offer().model());
      row.put("offers", rise.offers());
    } else if (finding instanceof Finding.Rise rise) {
      row.put("model", rise.worst().offer().model());
      row.put("offers", rise.offers());
    } else if (finding instanceof Finding.WeakClaim weak) {
      row.put("model", weak.audit().claim().model());
    } else if (finding instanceof Finding.Traps traps) {
      row.put("models", traps.models());
      row.put("paid", name(traps.example().paid().offer()));
    } else if (finding instanceof Finding.ClassGap gap) {
      row.put("deepest", gap.deepest().modelClass());
      row.put("shallowest", gap.shallowest().modelClass());
    } else if (finding instanceof Finding.BecameFree free) {
      row.put("offers", free.offers());
      row.put("model", free.example().offer().model());
    }
  }

  private void source(SourceState state) {
    var row = row("source " + state.source());
    row.put("last_seen", state.lastSeen());
    row.put("days_old", state.daysOld());
    row.put("offers", state.offers());
    row.put("lost", state.lost());
    row.put("lost_too_many", state.lostTooMany());
  }

  private Map<String, Object> row(String subject) {
    var row = new LinkedHashMap<String, Object>();
    if (bySubject.put(subject, row) != null) {
      throw new IllegalStateException("two rows for " + subject);
    }
    return row;
  }

  private static String name(Offer offer) {
    String service = offer.service().code();
    return offer.model()
        + (service.equals("inference") ? "" : " " + service)
        + (offer.conditions().isEmpty() ? "" : " " + offer.conditions().text());
  }

  /** A value as expected.csv writes it; numbers at the given number of decimals. */
  static String text(Object value, int decimals) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.setScale(decimals, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }
    if (value instanceof java.util.List<?> list) {
      return String.join(" ", list.stream().map(String::valueOf).toList());
    }
    return value.toString();
  }
}
