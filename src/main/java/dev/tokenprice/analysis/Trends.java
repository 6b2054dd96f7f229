package dev.tokenprice.analysis;

import dev.tokenprice.analysis.Trend.Corner;
import dev.tokenprice.analysis.Trend.Moment;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Price histories of the offers that moved most in a window. */
final class Trends {
  private static final int MOST = 100;
  private static final int MOST_DAYS = 60;

  private final LocalDate asOf;
  private final LocalDate since;
  private final Comparisons comparisons;

  Trends(LocalDate asOf, LocalDate since, Comparisons comparisons) {
    this.asOf = asOf;
    this.since = since;
    this.comparisons = comparisons;
  }

  /**
   * The most moved first.
   *
   * @param steps every step of every meter in the window
   */
  List<Trend> of(List<BookOffer> offers, List<PriceChange> steps) {
    Map<Key, BigDecimal> moved = moved(steps);
    return offers.stream()
        .filter(BookOffer::countsAsInference)
        .filter(offer -> moved.containsKey(Key.of(offer)))
        .map(offer -> new Moved(offer, Objects.requireNonNull(moved.get(Key.of(offer)))))
        .sorted(Comparator.comparing(Moved::by).reversed())
        .limit(MOST)
        .map(this::trend)
        .toList();
  }

  private static Map<Key, BigDecimal> moved(List<PriceChange> steps) {
    var moved = new HashMap<Key, BigDecimal>();
    for (PriceChange step : steps) {
      BigDecimal by = by(step.move());
      if (by != null) {
        moved.merge(new Key(step.source(), step.offer()), by, BigDecimal::add);
      }
    }
    return moved;
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

  private record Moved(BookOffer offer, BigDecimal by) {}

  private record Key(String source, Offer offer) {
    static Key of(BookOffer offer) {
      return new Key(offer.source(), offer.offer());
    }
  }
}
