package dev.tokenprice.job;

import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.Discrepancy;
import dev.tokenprice.analysis.OfferChange;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.SourceState;
import dev.tokenprice.analysis.SuspectPrice;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.report.Correction;
import dev.tokenprice.report.Report;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a report says, one fact a line, without yuan and dates of sighting. */
final class MarketState {
  private MarketState() {}

  static SortedSet<String> of(Report report) {
    var facts = new TreeSet<String>();
    var analysis = report.analysis();
    analysis.offers().forEach(o -> o.prices().forEach(price -> facts.add(price(price))));
    analysis.changes().forEach(change -> facts.add(change(change)));
    analysis.suspects().forEach(suspect -> facts.add(suspect(suspect)));
    analysis.discrepancies().forEach(dispute -> facts.add(dispute(dispute)));
    analysis.sources().stream()
        .filter(SourceState::lostTooMany)
        .forEach(source -> facts.add("lost-too-many " + source.source()));
    analysis.sources().stream()
        .filter(source -> source.daysOld() > 7)
        .forEach(source -> facts.add("old " + source.source()));
    analysis
        .joinedNames()
        .forEach(
            joined ->
                facts.add(
                    "joined " + joined.names().stream().map(n -> n.model()).distinct().toList()));
    report.facts().corrections().forEach(correction -> facts.add(correction(correction)));
    report.facts().overruled().forEach(o -> facts.add("overruled " + o.scope() + ": " + o.by()));
    return facts;
  }

  private static String price(CurrentPrice price) {
    return "price %s %s %s %s"
        .formatted(
            price.source(),
            price.offer().model(),
            price.price().point().meter().code(),
            amount(price.price()));
  }

  private static String change(OfferChange change) {
    return "change %s %s %s %s: input %s, output %s"
        .formatted(
            change.effectiveFrom(),
            change.verdict(),
            change.source(),
            change.offer().model(),
            move(change.comparison().input()),
            move(change.comparison().output()));
  }

  private static String suspect(SuspectPrice suspect) {
    return "held %s%s %s %s %s %s"
        .formatted(
            suspect.reason().code(),
            suspect.evidence().size() == 5 ? "." + suspect.evidence().get(0) : "",
            suspect.source(),
            suspect.offer().model(),
            suspect.point().meter().code(),
            amount(suspect.point()));
  }

  private static String dispute(Discrepancy dispute) {
    return "dispute %s %s: %s %s, %s %s, %s%s"
        .formatted(
            dispute.chosen().offer().model(),
            dispute.meter().code(),
            dispute.chosen().source(),
            amount(dispute.chosen().price()),
            dispute.other().source(),
            amount(dispute.other().price()),
            dispute.reason().code(),
            dispute.acknowledged() ? ", acknowledged" : "");
  }

  private static String correction(Correction correction) {
    return "corrected %s %s %s %s: %s to %s"
        .formatted(
            correction.is().effectiveFrom(),
            correction.source(),
            correction.offer().model(),
            correction.is().meter().code(),
            amount(correction.was()),
            amount(correction.is()));
  }

  private static String move(PriceMove move) {
    return amount(move.before()) + " to " + amount(move.after());
  }

  private static String amount(@Nullable PricedPoint price) {
    return price == null ? "?" : amount(price.point());
  }

  private static String amount(PricePoint point) {
    return point.price().amount().stripTrailingZeros().toPlainString()
        + (point.price().currency().equals("USD") ? "$" : "");
  }
}
