package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Trend.Corner;
import dev.tokenprice.analysis.Trend.Moment;
import dev.tokenprice.pricing.Meter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Price histories of the offers that moved most in a window. */
final class Trends {
  private static final int MOST = 100;
  private static final int MOST_DAYS = 60;

  private static final Comparator<Moved> MOST_MOVED_FIRST =
      Comparator.comparing(Moved::by).reversed().thenComparing(Moved::number);

  private final LocalDate asOf;
  private final LocalDate since;
  private final Comparisons comparisons;
  private final PriorityQueue<Moved> mostMoved = new PriorityQueue<>(MOST_MOVED_FIRST.reversed());
  private int found;

  Trends(LocalDate asOf, LocalDate since, Comparisons comparisons) {
    this.asOf = asOf;
    this.since = since;
    this.comparisons = comparisons;
  }

  /**
   * @param steps every step of every meter of the offer in the window
   */
  void add(BookOffer offer, List<PriceChange> steps) {
    if (steps.isEmpty()) {
      return;
    }
    BigDecimal by =
        steps.stream()
            .map(step -> by(step.move()))
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    if (by == null || !offer.countsAsInference()) {
      return;
    }
    mostMoved.add(new Moved(offer, by, found++));
    if (mostMoved.size() > MOST) {
      mostMoved.remove();
    }
  }

  /** The most moved first. */
  List<Trend> trends() {
    return mostMoved.stream().sorted(MOST_MOVED_FIRST).map(this::trend).toList();
  }

  /** Null for a meter that is neither input nor output, or whose yuan price is not known. */
  private static @Nullable BigDecimal by(PriceMove move) {
    BigDecimal before = yuan(move.before());
    BigDecimal after = yuan(move.after());
    boolean drawn = move.meter() == Meter.INPUT || move.meter() == Meter.OUTPUT;
    return drawn && before != null && after != null ? after.subtract(before).abs() : null;
  }

  private Trend trend(Moved moved) {
    BookOffer offer = moved.offer();
    return new Trend(
        offer.source(),
        offer.offer(),
        offer.modelClass(),
        comparisons.since(offer.steps(), since),
        moved.by(),
        corners(offer));
  }

  private List<Corner> corners(BookOffer offer) {
    OfferSteps steps = offer.steps();
    List<LocalDate> all = steps.days(asOf);
    List<LocalDate> days = all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
    var corners = new ArrayList<Corner>();
    for (LocalDate day : days) {
      Comparison comparison = comparisons.on(steps, day);
      PricedPoint input = comparison.input().before();
      PricedPoint output = comparison.output().before();
      if (input != null || output != null) {
        if (day.equals(all.get(0)) && since.isBefore(day)) {
          corners.add(new Corner(since, Moment.BEGIN, input, output));
        }
        corners.add(new Corner(day, Moment.BEFORE, input, output));
      }
      Moment moment = corners.isEmpty() ? Moment.BEGIN : Moment.AFTER;
      corners.add(new Corner(day, moment, comparison.input().after(), comparison.output().after()));
    }
    corners.add(
        new Corner(asOf, Moment.NOW, inForce(offer, Meter.INPUT), inForce(offer, Meter.OUTPUT)));
    return corners;
  }

  /** A line ends where its price has. */
  private static @Nullable PricedPoint inForce(BookOffer offer, Meter meter) {
    return offer.current() == null ? null : offer.current().byMeter().get(meter);
  }

  private static @Nullable BigDecimal yuan(@Nullable PricedPoint price) {
    return price == null ? null : price.yuanPerMillion();
  }

  /**
   * @param number in the order of the book, which decides between equal moves
   */
  private record Moved(BookOffer offer, BigDecimal by, int number) {}
}
