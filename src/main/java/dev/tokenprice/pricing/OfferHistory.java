package dev.tokenprice.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one offer in one source.
 *
 * @param source the series' name
 * @param modelClass light, standard, flagship, long-context or reasoning; null if unknown
 * @param points every price on record that was not corrected, in order of meter, effective date and
 *     phase
 */
public record OfferHistory(
    String source, Offer offer, @Nullable String modelClass, List<PricePoint> points) {
  public OfferHistory {
    points = List.copyOf(points);
  }
}
