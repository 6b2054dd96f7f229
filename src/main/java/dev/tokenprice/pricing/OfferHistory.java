package dev.tokenprice.pricing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one offer in one source.
 *
 * @param source the series' name
 * @param modelClass light, standard, flagship, long-context or reasoning; null if unknown
 * @param points every price on record that was not corrected, in order of meter, effective date and
 *     phase
 * @param listedOn the newest list that named the offer without a price that was accepted; null if
 *     none did
 */
public record OfferHistory(
    String source,
    Offer offer,
    @Nullable String modelClass,
    List<PricePoint> points,
    @Nullable LocalDate listedOn) {
  public OfferHistory {
    points = List.copyOf(points);
  }

  public OfferHistory(
      String source, Offer offer, @Nullable String modelClass, List<PricePoint> points) {
    this(source, offer, modelClass, points, null);
  }
}
